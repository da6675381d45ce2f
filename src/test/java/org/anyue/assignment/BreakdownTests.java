package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A county asks its townships to do their part, a department its line. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class BreakdownTests {

    private static final LocalDate EARLIER = LocalDate.of(2026, 6, 25);

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Breakdowns breakdowns;

    @Autowired
    BreakdownQueries queries;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    Waivers waivers;

    @Autowired
    AssignmentQueries all;

    @Autowired
    FigureQueries figures;

    @BeforeEach
    void onTheTenthOfJune() {
        clock.moveTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void theUnitsGetTheirOwnWordsAndDayAndTheFiguresOfTheCampaignStay() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY));
        AssignmentId whole = fixtures.of(issued.duty(), fixtures.county.place().id());
        Figures before = figures.total(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id()));
        DutyId part = breakdowns.breakDown(fixtures.county, whole, asking("报本镇情况", town(), otherTown()));

        AssignmentSummary got = all.get(fixtures.township, fixtures.of(part, town()));
        assertThat(got.duty().what()).isEqualTo("报本镇情况");
        assertThat(got.duty().dueOn()).isEqualTo(EARLIER);
        assertThat(got.duty().lineage().brokenFrom()).isEqualTo(whole);
        assertThat(all.worklist(fixtures.township))
                .extracting(AssignmentSummary::id)
                .contains(got.id());
        assertThat(all.get(fixtures.county, whole).state()).isEqualTo(AssignmentState.ACKNOWLEDGED);
        assertThat(figures.total(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id())))
                .isEqualTo(before);
        assertThat(progress(whole)).isEqualTo(new BreakdownQueries.Progress(0, 2));
    }

    @Test
    void theCountyReviewsWhatComesInAndItsOwnTaskStaysWhereItWas() {
        AssignmentId whole = countyDuty(AssignmentFixtures.TEXT);
        DutyId part = breakdowns.breakDown(fixtures.county, whole, asking("报本镇情况", town(), otherTown()));
        AssignmentId id = fixtures.of(part, town());
        assignments.submit(fixtures.township, id, text("已开展3场"));
        assertThat(progress(whole)).isEqualTo(new BreakdownQueries.Progress(1, 2));
        assertThat(all.reviews(fixtures.county, waiting(part), 1, 50).rows())
                .extracting(AssignmentSummary::id)
                .containsExactly(id);
        assertThat(all.reviews(fixtures.cityLead, waiting(part), 1, 50).rows()).isEmpty();
        reviews.accept(fixtures.county, id, all.get(fixtures.county, id).version());
        assertThat(all.get(fixtures.township, id).state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(all.get(fixtures.county, whole).state()).isEqualTo(AssignmentState.ACKNOWLEDGED);
    }

    @Test
    void numbersOfTheUnitsAreAddedUpForThePlace() {
        AssignmentId whole = countyDuty(AssignmentFixtures.FIGURES);
        DutyId part = breakdowns.breakDown(fixtures.county, whole, asking("报本镇数据", town(), otherTown()));
        assignments.submit(fixtures.township, fixtures.of(part, town()), numbers(3, 120));
        assignments.submit(fixtures.otherTownship, fixtures.of(part, otherTown()), numbers(2, 80));
        assertThat(queries.of(fixtures.county, whole).getFirst().sums())
                .containsExactly(Map.entry("活动场次", "5场"), Map.entry("参加人数", "200人次"));
    }

    @Test
    void whatIsTakenBackIsOwedNoMoreAndStaysReadable() {
        AssignmentId whole = countyDuty(AssignmentFixtures.TEXT);
        DutyId part = breakdowns.breakDown(fixtures.county, whole, asking("报本镇情况", town()));
        AssignmentId id = fixtures.of(part, town());
        assignments.submit(fixtures.township, id, text("已开展3场"));
        breakdowns.takeBack(fixtures.county, whole, part);
        breakdowns.takeBack(fixtures.county, whole, part);
        assertThat(all.get(fixtures.township, id).state()).isEqualTo(AssignmentState.CANCELLED);
        assertThat(all.details(fixtures.township, id).versions()).hasSize(1);
        assertThat(queries.of(fixtures.county, whole).getFirst().takenBack()).isTrue();
    }

    @Test
    void onlyTheOfficeOfThePlaceAsksAndOnlyUnitsBelowIt() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY, Selector.EVERY_ENTERPRISE));
        AssignmentId whole = fixtures.of(issued.duty(), fixtures.county.place().id());
        AssignmentId firm = fixtures.of(issued.duty(), fixtures.bus.unitId());
        assertThatThrownBy(() -> breakdowns.breakDown(fixtures.bus, firm, asking("报情况", fixtures.bus.unitId())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("县(市、区)");
        assertThatThrownBy(() -> breakdowns.breakDown(fixtures.cityLead, whole, asking("报情况", town())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> breakdowns.breakDown(fixtures.county, whole, asking("报情况", fixtures.farBus.unitId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> breakdowns.breakDown(fixtures.otherCounty, whole, asking("报情况", town())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> breakdowns.breakDown(
                        fixtures.county,
                        whole,
                        new BreakdownTerms("报情况", AssignmentFixtures.DUE.plusDays(1), true, List.of(town()))))
                .hasMessageContaining("6月30日");
    }

    @Test
    void aDepartmentAsksItsLineInAllCountiesAndReviewsItself() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_DEPARTMENT));
        AssignmentId whole = fixtures.of(issued.duty(), fixtures.transport.unitId());
        assertThat(queries.unitsBelow(fixtures.transport))
                .extracting(unit -> unit.id())
                .contains(fixtures.bus.unitId(), fixtures.farBus.unitId())
                .doesNotContain(fixtures.cement.unitId(), fixtures.transport.unitId(), town());
        assertThatThrownBy(
                        () -> breakdowns.breakDown(fixtures.transport, whole, asking("报情况", fixtures.cement.unitId())))
                .isInstanceOf(NotFound.class);
        DutyId part = breakdowns.breakDown(
                fixtures.transport, whole, asking("报客运安全情况", fixtures.bus.unitId(), fixtures.farBus.unitId()));
        AssignmentId near = fixtures.of(part, fixtures.bus.unitId());
        AssignmentId far = fixtures.of(part, fixtures.farBus.unitId());
        assignments.submit(fixtures.bus, near, text("已检查12台车"));
        assignments.submit(fixtures.farBus, far, text("已检查"));

        assertThat(all.reviews(fixtures.transport, waiting(part), 1, 50).rows())
                .extracting(AssignmentSummary::id)
                .containsExactlyInAnyOrder(near, far);
        assertThat(all.waitingCount(fixtures.transport)).isGreaterThanOrEqualTo(2);
        assertThat(all.reviews(fixtures.county, waiting(part), 1, 50).rows()).isEmpty();
        assertThat(all.details(fixtures.county, near).may(AssignmentVerb.ACCEPT))
                .isFalse();
        int seen = all.get(fixtures.transport, far).version();
        assertThatThrownBy(() -> reviews.accept(fixtures.cityLead, far, seen)).isInstanceOf(Refusal.class);
        reviews.accept(
                fixtures.transport, near, all.get(fixtures.transport, near).version());
        reviews.sendBack(fixtures.transport, far, seen, "请写明检查的车辆数");
        assertThat(all.get(fixtures.bus, near).state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(all.get(fixtures.farBus, far).state()).isEqualTo(AssignmentState.SENT_BACK);
        assertThat(all.reviews(fixtures.transport, new ReviewFilter(ReviewFilter.View.SENT_BACK, part, null), 1, 50)
                        .rows())
                .extracting(AssignmentSummary::id)
                .containsExactly(far);
        waivers.exempt(fixtures.transport, far, all.get(fixtures.transport, far).version(), "车辆已停运报废");
        assertThat(queries.progress(List.of(all.get(fixtures.transport, whole))))
                .containsValue(new BreakdownQueries.Progress(1, 1));
    }

    private AssignmentId countyDuty(Asks asks) {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).asks(asks));
        return fixtures.of(issued.duty(), fixtures.county.place().id());
    }

    private BreakdownQueries.Progress progress(AssignmentId whole) {
        return queries.progress(List.of(all.get(fixtures.county, whole))).get(whole);
    }

    private UnitId town() {
        return fixtures.township.unitId();
    }

    private UnitId otherTown() {
        return fixtures.otherTownship.unitId();
    }

    private static BreakdownTerms asking(String what, UnitId... units) {
        return new BreakdownTerms(what, EARLIER, true, List.of(units));
    }

    private static SubmissionContent numbers(int events, int people) {
        return new SubmissionContent(
                Ids.random(),
                Map.of("events", BigDecimal.valueOf(events), "people", BigDecimal.valueOf(people)),
                "",
                List.of());
    }

    /** Other tests have the same city: only what the duty asked for is looked at. */
    private static ReviewFilter waiting(DutyId duty) {
        return new ReviewFilter(ReviewFilter.View.WAITING, duty, null);
    }
}
