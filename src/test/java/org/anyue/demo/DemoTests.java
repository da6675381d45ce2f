package org.anyue.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.Anyue;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentState;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureQueries;
import org.anyue.assignment.FigureRow;
import org.anyue.assignment.Figures;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.ChildCampaignQueries;
import org.anyue.campaign.ChildPlan;
import org.anyue.campaign.ItemReadiness;
import org.anyue.draw.CommitmentForecast;
import org.anyue.draw.Commitments;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawState;
import org.anyue.draw.DrawSummary;
import org.anyue.identity.Sessions;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.ContestState;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.CountyTally;
import org.anyue.quiz.QuestionFigures;
import org.anyue.quiz.SuspicionReason;
import org.anyue.quiz.Suspicions;
import org.anyue.quiz.Tallies;
import org.anyue.support.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** One demonstration, built once for the class. */
@SpringBootTest(classes = Anyue.class)
@AutoConfigureMockMvc
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = TestEnvironment.class)
class DemoTests {

    @Autowired
    Personas personas;

    @Autowired
    Sessions sessions;

    @Autowired
    CampaignQueries campaigns;

    @Autowired
    ChildCampaignQueries children;

    @Autowired
    FigureQueries figures;

    @Autowired
    AssignmentQueries assignments;

    @Autowired
    PlanImportQueries plans;

    @Autowired
    ContestQueries contests;

    @Autowired
    Tallies tallies;

    @Autowired
    Suspicions suspicions;

    @Autowired
    DrawDesk draws;

    @Autowired
    Commitments commitments;

    @Autowired
    Clock clock;

    @Test
    void thereIsAPersonaForEveryRoleThatTakesAnAccount() {
        assertThat(personas.all().stream().map(this::actor).map(Actor::role).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Role.LINK_HOLDER)));
    }

    @Test
    void theBusinessDayIsTheTwentyFirstOfJuneOfThePlan() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2025, 6, 21));
    }

    @Test
    void childrenSumToTheTotalAtEveryLevel() {
        Actor lead = actor(Role.OFFICE_LEAD);
        Figures total = sumsAt(lead, lead.place().id(), 0);
        assertThat(total.expected()).isGreaterThan(400);
        assertThat(total.actual()).isBetween(total.expected() / 4, total.expected() * 4 / 5);
        assertThat(total.onTime()).isPositive().isLessThan(total.actual());
        assertThat(total.overdue()).isPositive();
        assertThat(total.exempted()).isPositive();
        assertThat(total.half()).isPositive();
    }

    @Test
    void countiesDiffer() {
        Actor lead = actor(Role.OFFICE_LEAD);
        List<String> rates = figures
                .children(
                        lead, FigureFilter.of(campaign(lead).id(), lead.place().id()))
                .stream()
                .filter(row -> row.unit() != null)
                .map(row -> row.figures().rate())
                .toList();
        assertThat(rates).hasSize(11);
        assertThat(rates.stream().distinct()).hasSizeGreaterThan(6);
    }

    @Test
    void anActivityIsLeftToBeReviewed() {
        Actor lead = actor(Role.OFFICE_LEAD);
        List<ItemReadiness> blocked = campaigns.readiness(lead, campaign(lead).id()).stream()
                .filter(ItemReadiness::isBlocked)
                .toList();
        assertThat(blocked)
                .singleElement()
                .satisfies(item -> assertThat(item.openSentences()).isPositive());
        assertThat(campaign(lead).issuedDuties())
                .isGreaterThan(20)
                .isLessThan(campaign(lead).duties());
    }

    @Test
    void theDefectsOfThePlanAreFindingsAndItsWordsWereCorrected() {
        Actor lead = actor(Role.OFFICE_LEAD);
        PlanReview review = plans.review(lead, campaign(lead).id());
        assertThat(review.plan().findings())
                .extracting(CompiledPlan.Finding::code)
                .contains(
                        FindingCode.SWAPPED_WORD,
                        FindingCode.STALE_THEME,
                        FindingCode.STALE_BODY,
                        FindingCode.MASKED_NAME,
                        FindingCode.MISSING_ATTACHMENT,
                        FindingCode.OPEN_POINT);
        assertThat(review.ledger().corrections())
                .isNotEmpty()
                .allMatch(word -> word.isApplied() != word.suggestion().isEmpty());
        assertThat(review.duties())
                .allSatisfy(duty -> assertThat(duty.terms().what()).doesNotContain("平安生产"));
    }

    @Test
    void workIsInEveryState() {
        Actor lead = actor(Role.OFFICE_LEAD);
        FigureFilter all = FigureFilter.of(campaign(lead).id(), lead.place().id());
        assertThat(figures.rows(lead, all, FigureFilter.Which.EXPECTED, 1, 2000).rows().stream()
                        .map(row -> row.state())
                        .collect(Collectors.toSet()))
                .contains(
                        AssignmentState.ASSIGNED,
                        AssignmentState.ACKNOWLEDGED,
                        AssignmentState.SENT_BACK,
                        AssignmentState.SUBMITTED,
                        AssignmentState.ACCEPTED);
    }

    @Test
    void theEnterpriseHasSomethingLeftToDo() {
        Actor liaison = actor(Role.UNIT_LIAISON);
        assertThat(assignments.worklist(liaison)).anyMatch(row -> row.state() == AssignmentState.SENT_BACK);
        assertThat(assignments.openCount(liaison)).isGreaterThan(1);
    }

    @Test
    void photosAreThere() throws Exception {
        Actor lead = actor(Role.OFFICE_LEAD);
        FigureFilter all = FigureFilter.of(campaign(lead).id(), lead.place().id());
        long photos = figures.rows(lead, all, FigureFilter.Which.ACTUAL, 1, 2000).rows().stream()
                .flatMap(row -> assignments.details(lead, row.id()).attachments().stream())
                .filter(attachment -> attachment.name().endsWith(".jpg"))
                .count();
        assertThat(photos).isBetween(6L, 8L);
    }

    @Test
    void twoThousandPeopleOfAllCountiesTakeInTheContestOfTheMonth() {
        ContestId month = contest("安全生产月每日五题").id();
        List<CountyTally> counties = tallies.counties(month);
        assertThat(counties).hasSize(11).allMatch(one -> one.people() > 20 && one.heads() > 0);
        assertThat(counties.stream().mapToInt(CountyTally::people).sum()).isBetween(1_800, 2_300);
        assertThat(counties.stream().mapToInt(CountyTally::papers).sum()).isGreaterThan(3_000);
        assertThat(counties.stream().mapToInt(CountyTally::passed).sum())
                .isLessThan(counties.stream().mapToInt(CountyTally::papers).sum());
        List<QuestionFigures> questions = tallies.questions(actor(Role.OFFICE_LEAD), month);
        assertThat(questions.stream().filter(QuestionFigures::isJudged)).isNotEmpty();
        assertThat(questions.stream().map(QuestionFigures::difficulty).distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void twoThousandOfTheSecondContestWaitToBeBoundAndNothingStandsAgainstIt() {
        Actor lead = actor(Role.OFFICE_LEAD);
        DrawSummary draw = draw(lead, contest("安全生产月有奖答题（第二期）"));
        CommitmentForecast forecast = commitments.forecast(lead, draw.drawId());
        assertThat(draw.state()).isEqualTo(DrawState.PUBLISHED);
        assertThat(forecast.entries()).isEqualTo(2_001);
        assertThat(forecast.excludedTotal()).as("who copied").isEqualTo(6);
        assertThat(forecast.strata()).hasSize(11);
        assertThat(forecast.without() + forecast.raised() + forecast.differing())
                .isZero();
        assertThat(forecast.mayCommit()).isTrue();
    }

    @Test
    void theFirstContestIsPublishedWithItsDrawAndWhatTheOfficeMadeOfThoseWhoCopied() {
        Actor lead = actor(Role.OFFICE_LEAD);
        ContestSummary contest = contest("安全生产月有奖答题（第一期）");
        assertThat(contest.state()).isEqualTo(ContestState.PUBLISHED);
        assertThat(draw(lead, contest).state()).isEqualTo(DrawState.DRAWN);
        Suspicions.Report report = suspicions.report(contest.id());
        assertThat(report.counts().get(SuspicionReason.SAME_ANSWERS)).containsExactly(0, 1, 6);
        assertThat(report.appealsRejected()).isOne();
        assertThat(report.appealsOpen()).isZero();
    }

    @Test
    void aDepartmentCarriesOutThePlanOfTheCityWithItsLine() {
        Actor officer = actor(Role.DEPARTMENT_OFFICER);
        CampaignSummary city = campaign(officer);
        CampaignSummary own = campaigns.list(officer).stream()
                .filter(CampaignSummary::ofDepartment)
                .findFirst()
                .orElseThrow();
        assertThat(own.owner()).isEqualTo(officer.unitId());
        assertThat(own.parent()).isEqualTo(city.id());
        assertThat(own.state()).isEqualTo(CampaignState.RUNNING);

        FigureFilter all = FigureFilter.of(own.id(), officer.place().id());
        Figures total = figures.total(officer, all);
        assertThat(total.expected()).isEqualTo(11 + 6 + 11 + 6 + 1);
        assertThat(total.actual()).isBetween(8L, 30L);
        assertThat(total.overdue()).isPositive();
        assertThat(figures.total(actor(Role.OFFICE_LEAD), all)).isEqualTo(total);
        assertThat(assignments.waitingCount(officer)).isPositive();

        ChildPlan child = children.children(actor(Role.OFFICE_LEAD), city.id()).stream()
                .filter(one -> one.owner().id().equals(officer.unitId()))
                .findFirst()
                .orElseThrow();
        assertThat(child.isMissing()).isFalse();
        assertThat(child.uncovered())
                .isNotEmpty()
                .noneMatch(duty -> duty.terms().what().contains("台账"));
    }

    @Test
    void thePlanOfTheDepartmentIsWhatTheCityAskedOfIt() {
        Actor officer = actor(Role.DEPARTMENT_OFFICER);
        assertThat(assignments.worklist(officer))
                .filteredOn(row ->
                        row.duty().origin().campaign().equals(campaign(officer).id())
                                && row.duty().what().contains("活动方案"))
                .allSatisfy(row -> assertThat(row.state()).isEqualTo(AssignmentState.SUBMITTED));
    }

    private ContestSummary contest(String title) {
        return contests.published().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private DrawSummary draw(Actor lead, ContestSummary contest) {
        return draws.all(lead).stream()
                .filter(one -> one.pool().equals(contest.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCountyCannotSeeAnotherCounty() {
        List<Actor> clerks = personas.all().stream()
                .map(this::actor)
                .filter(actor -> actor.role() == Role.OFFICE_CLERK
                        && actor.place().name().endsWith("县"))
                .toList();
        assertThat(clerks).hasSize(2);
        Actor one = clerks.getFirst();
        UnitId other = clerks.getLast().place().id();
        assertThatThrownBy(
                        () -> figures.total(one, FigureFilter.of(campaign(one).id(), other)))
                .isInstanceOf(org.anyue.shared.NotFound.class);
    }

    private Figures sumsAt(Actor actor, UnitId place, int depth) {
        FigureFilter filter = FigureFilter.of(campaign(actor).id(), place);
        Figures total = figures.total(actor, filter);
        Figures sum = Figures.NONE;
        for (FigureRow row : figures.children(actor, filter)) {
            sum = sum.plus(row.figures());
            if (row.unit() != null && depth < 2 && !row.unit().equals(place)) {
                assertThat(sumsAt(actor, row.unit(), depth + 1)).as(row.label()).isEqualTo(row.figures());
            }
        }
        assertThat(sum).isEqualTo(total);
        return total;
    }

    /** The city's, not the plan of a department below. */
    private CampaignSummary campaign(Actor actor) {
        return campaigns.list(actor).stream()
                .filter(one -> !one.ofDepartment())
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(Role role) {
        return personas.all().stream()
                .map(this::actor)
                .filter(actor -> actor.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(Persona persona) {
        return sessions.find(sessions.openFor(persona.account())).orElseThrow().actor();
    }
}
