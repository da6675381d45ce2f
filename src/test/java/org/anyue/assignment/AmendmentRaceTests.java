package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.Selector;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Amendments and the work of units at the same moment, on real connections. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class AmendmentRaceTests {

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Amendments amendments;

    @Autowired
    AmendmentQueries amendmentQueries;

    @Autowired
    Assignments assignments;

    @Autowired
    Waivers waivers;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    FigureQueries figures;

    @Autowired
    JdbcClient jdbc;

    private Amending amending;

    @BeforeEach
    void inJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
        amending = new Amending(amendments, jdbc, fixtures.cityClerk);
    }

    @RepeatedTest(5)
    void ofTwoOfficersOneAmendsAndTheOtherIsToldToLookAgain() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AmendmentId one = amending.draft(issued.campaign(), Amending.due(issued.duty(), LocalDate.of(2026, 6, 25)));
        AmendmentId two = amending.draft(issued.campaign(), Amending.cancel(issued.duty()));
        int seen = amending.version(issued.campaign());
        List<Object> answers = atOnce(List.of(
                () -> amendments.issue(fixtures.cityClerk, one, 0, seen),
                () -> amendments.issue(fixtures.cityLead, two, 0, seen)));
        assertThat(answers).filteredOn(Stale.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Integer.class::isInstance).containsExactly(1);
        assertThat(amendmentQueries.list(fixtures.cityLead, issued.campaign()))
                .extracting(AmendmentSummary::number)
                .containsExactly(0, 1);
    }

    @RepeatedTest(5)
    void aSubmissionIsKeptOrRefusedWhileItsDutyIsCancelled() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        AmendmentId cancel = amending.draft(issued.campaign(), Amending.cancel(issued.duty()));
        int seen = amending.version(issued.campaign());
        List<Object> answers = atOnce(List.of(
                () -> amendments.issue(fixtures.cityClerk, cancel, 0, seen),
                () -> assignments.submit(fixtures.county, id, text("活动总结"))));
        boolean received = answers.getLast() instanceof SubmissionReceipt;
        assertThat(answers.getFirst()).isEqualTo(1);
        assertThat(received || answers.getLast() instanceof Refusal).isTrue();
        AssignmentDetails details = queries.details(fixtures.county, id);
        assertThat(details.versions()).hasSize(received ? 1 : 0);
        assertThat(details.summary().state()).isEqualTo(AssignmentState.CANCELLED);
        assertThat(figures.total(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id())))
                .isEqualTo(Figures.NONE);
    }

    @RepeatedTest(5)
    void aSubmissionIsReceivedWhileItsDayChanges() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        AmendmentId later = amending.draft(issued.campaign(), Amending.due(issued.duty(), LocalDate.of(2026, 7, 5)));
        int seen = amending.version(issued.campaign());
        List<Object> answers = atOnce(List.of(
                () -> amendments.issue(fixtures.cityClerk, later, 0, seen),
                () -> assignments.submit(fixtures.county, id, text("活动总结"))));
        assertThat(answers.getLast()).isInstanceOf(SubmissionReceipt.class);
        assertThat(queries.get(fixtures.county, id).onTime()).isTrue();
    }

    @RepeatedTest(5)
    void anExemptionAndACancellationAreCountedOnce() throws Exception {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        AmendmentId cancel = amending.draft(issued.campaign(), Amending.cancel(issued.duty()));
        int seen = amending.version(issued.campaign());
        atOnce(List.of(() -> amendments.issue(fixtures.cityClerk, cancel, 0, seen), () -> {
            waivers.exempt(fixtures.cityLead, id, 0, "停产整顿不再承担");
            return "exempted";
        }));
        var steps = figures.denominator(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id()));
        assertThat(steps.getFirst().after()).isZero();
        assertThat(steps.getLast().before()).isEqualTo(2);
    }

    private static List<Object> atOnce(List<Callable<Object>> actions) throws Exception {
        return RaceTests.atOnce(actions);
    }
}
