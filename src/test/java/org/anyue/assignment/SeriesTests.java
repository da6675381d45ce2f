package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentForecast;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.DutyReach;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Duties that return: one assignment for each of their days. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class SeriesTests {

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    FigureQueries figures;

    @Autowired
    SeriesDays series;

    @Autowired
    DutyReach reach;

    @Autowired
    Amendments amendments;

    @Autowired
    AmendmentQueries amendmentQueries;

    @Autowired
    JdbcClient jdbc;

    private Amending amending;

    @BeforeEach
    void beforeJune() {
        clock.moveTo(LocalDate.of(2026, 5, 25));
        amending = new Amending(amendments, jdbc, fixtures.cityClerk);
    }

    @Test
    void eachDayIsExpectedByItselfAndTheFiguresOfTheDutyAddThemUp() {
        var issued = weekly("每周四17:00前");
        assertThat(days(issued)).containsExactly(4, 11, 18, 25);
        FigureFilter duty =
                FigureFilter.of(issued.campaign(), fixtures.city.id()).withDuty(issued.duty());
        assertThat(figures.total(fixtures.cityLead, duty).expected()).isEqualTo(8);
        clock.moveTo(LocalDate.of(2026, 6, 4));
        assignments.submit(fixtures.county, mine(issued).getFirst().id(), text("第一期"));
        clock.moveTo(LocalDate.of(2026, 6, 12));
        Figures now = figures.total(fixtures.cityLead, duty);
        assertThat(now.actual()).isEqualTo(1);
        assertThat(now.onTime()).isEqualTo(1);
        assertThat(now.overdue()).as("one of the first day, two of the second").isEqualTo(3);
        assertThat(mine(issued).get(1).duty().what()).isEqualTo("报送活动总结（6月11日）");
    }

    @Test
    void itsDaysAreOfTheOneDutyOfTheCampaignWhichReachesThePlace() {
        var issued = weekly("每周四");
        assertThat(figures.byDuty(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id())))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.source()).isEqualTo(issued.duty()))
                .noneSatisfy(row -> assertThat(row.duty()).isEqualTo(issued.duty()));
        UnitId county = fixtures.county.place().id();
        assertThat(reach.reach(issued.campaign(), List.of(county)).get(county).own())
                .containsExactly(issued.duty());
    }

    @Test
    void aDayOffIsKeptUntilTheOfficeMovesIt() {
        var issued = weekly("每周五");
        SeriesDays.Day rest = series.of(fixtures.cityLead, issued.campaign()).getFirst().days().stream()
                .filter(day -> day.proposal() != null)
                .findFirst()
                .orElseThrow();
        assertThat(rest.day()).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(rest.proposal()).isEqualTo(LocalDate.of(2026, 6, 18));
        series.move(fixtures.cityLead, issued.campaign(), rest.duty());
        series.move(fixtures.cityLead, issued.campaign(), rest.duty());
        assertThat(days(issued)).containsExactly(5, 12, 18, 26);
        assertThatThrownBy(() -> series.of(fixtures.county, issued.campaign())).isInstanceOf(NotFound.class);
    }

    @Test
    void otherWordsMoveTheDaysAheadAndLeaveWhatWasHandedIn() {
        var issued = weekly("每周四");
        clock.moveTo(LocalDate.of(2026, 6, 4));
        assignments.submit(fixtures.county, mine(issued).getFirst().id(), text("第一期"));
        clock.moveTo(LocalDate.of(2026, 6, 10));
        amending.issue(issued.campaign(), AmendmentChange.of(issued.duty(), AmendmentPart.DUE_TEXT, "每周二"));
        assertThat(days(issued)).containsExactly(4, 16, 23, 30);
        assertThat(queries.details(fixtures.county, mine(issued).getFirst().id())
                        .versions())
                .hasSize(1);
    }

    @Test
    void aCancelledSeriesIsExpectedOnNoDay() {
        var issued = weekly("每周四");
        amending.issue(issued.campaign(), Amending.cancel(issued.duty()));
        assertThat(figures.total(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id()))
                        .expected())
                .isZero();
        assertThat(figures.denominator(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id())))
                .last()
                .satisfies(step -> assertThat(step.after()).isZero());
    }

    @Test
    void whatGivingUpASeriesWouldTakeAwayIsForeseenDayByDay() {
        var issued = weekly("每周四");
        AmendmentForecast forecast = amendmentQueries
                .forecast(issued.campaign(), List.of(Amending.cancel(issued.duty())))
                .orElseThrow();
        assertThat(forecast.expectedBefore()).isEqualTo(8);
        assertThat(forecast.expectedAfter()).isZero();
        assertThat(forecast.lines().getFirst().effect()).isEqualTo("应报减少8");
        amending.issue(issued.campaign(), Amending.cancel(issued.duty()));
        assertThat(figures.total(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id()))
                        .expected())
                .isZero();
        assertThat(amendmentQueries
                        .forecast(issued.campaign(), List.of(Amending.restored(issued.duty())))
                        .orElseThrow()
                        .expectedAfter())
                .isEqualTo(8);
    }

    @Test
    void anOpenPointWaitsOnTheWorklistUntilAnAmendmentSettlesIt() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_COUNTY).openPoint("启动仪式时间另行通知"));
        AssignmentId id = fixtures.of(issued.duty(), fixtures.county.place().id());
        assertThat(queries.get(fixtures.county, id).duty().openPoint()).isEqualTo("启动仪式时间另行通知");
        amending.issue(issued.campaign(), AmendmentChange.of(issued.duty(), AmendmentPart.POINT_SETTLED, "6月3日上午9时"));
        assertThat(queries.get(fixtures.county, id).duty().openPoint()).isEmpty();
    }

    private AssignmentFixtures.Issued weekly(String words) {
        return fixtures.issue(
                terms -> terms.scope(Selector.EVERY_COUNTY).due(null).lock(null).dueText(words));
    }

    private List<AssignmentSummary> mine(AssignmentFixtures.Issued issued) {
        return queries.worklist(fixtures.county).stream()
                .filter(row ->
                        row.duty().lineage().source().equals(issued.duty()) && row.state() != AssignmentState.CANCELLED)
                .toList();
    }

    private List<Integer> days(AssignmentFixtures.Issued issued) {
        return mine(issued).stream()
                .map(row -> row.duty().dueOn().getDayOfMonth())
                .toList();
    }
}
