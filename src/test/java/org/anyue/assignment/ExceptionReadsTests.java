package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.ExceptionEntry;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class ExceptionReadsTests {

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Waivers waivers;

    @Autowired
    ExceptionReads exceptions;

    @Autowired
    ReasonUseReads reasons;

    private AssignmentId county;
    private AssignmentId other;

    @BeforeEach
    void twoCountiesOweAReport() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).due(AssignmentFixtures.DUE));
        county = fixtures.of(issued.duty(), fixtures.county.place().id());
        other = fixtures.of(issued.duty(), fixtures.otherCounty.place().id());
    }

    @Test
    void whoWatchesSeesEachWaiverWithItsReasonAndWhoeverMadeIt() {
        waivers.exempt(fixtures.cityLead, county, 0, "承担应急处置任务");
        waivers.reinstate(fixtures.cityLead, county, 1);
        waivers.extend(fixtures.cityLead, other, 0, new Waivers.Extension(LocalDate.of(2026, 7, 5), "单位停产、停业或已注销。待核实"));
        List<ExceptionEntry> seen = exceptions.exceptions(fixtures.oversight);
        assertThat(seen).extracting(ExceptionEntry::kind).contains("豁免", "取消豁免", "延长报送");
        assertThat(seen).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo("豁免");
            assertThat(one.reason()).isEqualTo("承担应急处置任务");
            assertThat(one.by()).isEqualTo(fixtures.cityLead.name());
            assertThat(one.unit()).isEqualTo(fixtures.county.place().name());
        });
    }

    @Test
    void aCountySeesWhatWasDecidedAboutItselfOnly() {
        waivers.exempt(fixtures.cityLead, other, 0, "承担应急处置任务");
        Actor countyOffice = fixtures.county;
        assertThat(exceptions.exceptions(countyOffice))
                .extracting(ExceptionEntry::unit)
                .doesNotContain(fixtures.otherCounty.place().name());
    }

    @Test
    void aUsualReasonIsCountedAlsoWithWordsBehindIt() {
        Map<String, Long> before = reasons.uses(Dictionary.WAIVER_REASONS);
        waivers.exempt(fixtures.cityLead, county, 0, "承担应急处置任务。防汛值守");
        waivers.extend(fixtures.cityLead, other, 0, new Waivers.Extension(LocalDate.of(2026, 7, 5), "承担应急处置任务"));
        assertThat(reasons.uses(Dictionary.WAIVER_REASONS))
                .containsEntry("承担应急处置任务", before.getOrDefault("承担应急处置任务", 0L) + 2);
        assertThat(reasons.uses(Dictionary.SECTORS)).isEmpty();
    }
}
