package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.ChildCampaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitMerged;
import org.anyue.shared.DateRange;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A month of a city from day to day, by the commands that people use: 130 units and 60 duties, some late, some sent back and
 * handed in again, some exempted, the plan amended three times, one unit merged into another, and a county and a
 * department that carry the plan out by one of their own. At the end the figures of all three are what plain SQL counts over the raw rows.
 */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
// Its departments and enterprises stay in the city: other tests count theirs.
@DirtiesContext
class SimulatedMonthTests {

    private static final int UNITS = 130;
    private static final int DUTIES = 60;
    /** Units of one duty: enough to reach every unit many times, few enough to be quick. */
    private static final int EACH = 22;

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    Waivers waivers;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    FigureQueries figures;

    @Autowired
    MatrixQueries matrices;

    @Autowired
    Amendments amendments;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries campaignQueries;

    @Autowired
    ChildCampaigns children;

    @Autowired
    TallyStore tally;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20260601);
    private final List<Actor> people = new ArrayList<>();
    private final PriorityQueue<Move> moves =
            new PriorityQueue<>(Comparator.comparing(Move::on).thenComparingInt(Move::number));
    private int number;
    private final Map<String, Integer> done = new HashMap<>();
    private final Map<Actor, CampaignId> ownPlans = new HashMap<>();

    /** Something that somebody does on a day. */
    private record Move(LocalDate on, int number, Runnable act) {}

    @Test
    void afterAMonthTheFiguresAreWhatPlainSqlCountsOverTheRawRows() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
        populate();
        AssignmentFixtures.Issued issued = fixtures.issueAll(duties());
        CampaignId campaign = issued.campaign();
        DutyId planDuty = issued.duties().get(DUTIES - 1);
        DutyId departmentDuty = issued.duties().getLast();
        long first = raw(campaign).of(fixtures.city.id()).expected();
        plan(campaign, planDuty, fixtures.cityClerk);
        change(campaign, issued.duties());
        at(
                JUNE.plusDays(2),
                "county plan",
                () -> ownPlan(fixtures.county, Selector.EVERY_TOWNSHIP, campaign, planDuty));
        at(
                JUNE.plusDays(3),
                "department plan",
                () -> ownPlan(fixtures.transport, Selector.EVERY_DEPARTMENT, campaign, departmentDuty));
        while (!moves.isEmpty()) {
            Move move = moves.poll();
            clock.moveTo(move.on());
            move.act().run();
            if (moves.size() % 200 == 0) {
                tally.fold();
            }
        }
        clock.moveTo(LocalDate.of(2026, 7, 12));

        assertThat(done).containsKeys("late", "sent back", "again", "exempted", "merged");
        assertThat(done).containsEntry("amended", 3);
        assertThat(done.getOrDefault("in time", 0)).isGreaterThan(500);
        assertThat(done.getOrDefault("ended", 0)).isLessThan(20);
        assertThat(done).containsEntry("county plan", 1).containsEntry("department plan", 1);
        RawFigures raw = raw(campaign);
        assertThat(raw.assignmentsWithCompleteSubmissionsThatSaySomethingElse()).isZero();
        Figures total = agrees(fixtures.cityLead, campaign, raw);
        agrees(fixtures.county, campaign, raw);
        agrees(fixtures.otherCounty, campaign, raw);
        assertThat(total.overdue()).isPositive();
        assertThat(total.exempted()).isPositive();
        assertThat(total.onTime()).isPositive().isLessThan(total.actual());
        assertThat(total.actual()).isLessThan(total.expected());
        matrixAgrees(campaign, total);
        // One duty was cancelled, one unit left, some were exempted: the journal explains every one of them.
        List<DenominatorStep> steps =
                figures.denominator(fixtures.cityLead, FigureFilter.of(campaign, fixtures.city.id()));
        assertThat(steps.getFirst().after()).isEqualTo(total.expected());
        assertThat(steps.getLast().before()).isEqualTo(first).isGreaterThan((DUTIES - 1L) * EACH);
        countyPlanAgrees(raw, planDuty);
        departmentPlanAgrees(raw, departmentDuty);
    }

    private RawFigures raw(CampaignId campaign) {
        return new RawFigures(jdbc, campaign, clock.instant());
    }

    /** The plan of the county counts for itself; in that of the city it has handed one duty in, on the day of its issue. */
    private void countyPlanAgrees(RawFigures city, DutyId planDuty) {
        CampaignId plan = Objects.requireNonNull(ownPlans.get(fixtures.county));
        RawFigures raw = raw(plan);
        assertThat(raw.assignmentsWithCompleteSubmissionsThatSaySomethingElse()).isZero();
        Figures total = agrees(fixtures.county, plan, raw);
        assertThat(total.expected()).isGreaterThan(60);
        assertThat(total.actual()).isPositive().isLessThan(total.expected());
        assertThat(agrees(fixtures.cityLead, plan, raw)).isEqualTo(total);
        assertThat(city.of(fixtures.county.place().id(), planDuty, null, null, true))
                .isEqualTo(new Figures(1, 1, 1, 0, 0, 0));
        assertThat(city.of(fixtures.otherCounty.place().id(), planDuty, null, null, true))
                .isEqualTo(new Figures(1, 0, 0, 0, 1, 0));
    }

    /** What the line of the department owes is what the department sees, and what the city sees of it. */
    private void departmentPlanAgrees(RawFigures city, DutyId departmentDuty) {
        CampaignId plan = Objects.requireNonNull(ownPlans.get(fixtures.transport));
        RawFigures raw = raw(plan);
        assertThat(raw.assignmentsWithCompleteSubmissionsThatSaySomethingElse()).isZero();
        Figures total = agrees(fixtures.transport, plan, raw);
        assertThat(total.expected()).isGreaterThan(60);
        assertThat(total.exempted()).isPositive();
        assertThat(total.onTime()).isPositive().isLessThan(total.actual());
        assertThat(total.actual()).isLessThan(total.expected());
        assertThat(agrees(fixtures.cityLead, plan, raw)).isEqualTo(total);
        assertThat(city.of(fixtures.city.id(), departmentDuty, null, null, false))
                .isEqualTo(new Figures(1, 1, 1, 0, 0, 0));
    }

    /** A place, or a department, issues its own plan under the one of the city, once the month has begun. */
    private void ownPlan(Actor owner, Selector first, CampaignId parent, DutyId planDuty) {
        CampaignId plan = campaigns.create(
                owner, owner.deskName() + "“安全生产月”活动", "", 2026, new DateRange(JUNE, LocalDate.of(2026, 6, 30)));
        PlanItemId item = campaigns.addPlanItem(owner, plan, PlanItemDraft.requirements());
        for (int i = 0; i < 3; i++) {
            campaigns.addDuty(
                    owner,
                    plan,
                    DutyTerms.of(item, "开展第" + (i + 1) + "轮自查并报送情况", ActivityKind.REPORTING)
                            .scope(i == 0 ? first : Selector.EVERY_ENTERPRISE)
                            .asks(AssignmentFixtures.TEXT)
                            .due(JUNE.plusDays(12L + 4 * i))
                            .lock(LocalDate.of(2026, 7, 20))
                            .build());
        }
        children.under(owner, plan, parent, campaignQueries.get(plan).version());
        children.fulfilByIssuing(owner, plan, planDuty);
        campaigns.issueAll(owner, plan, campaignQueries.get(plan).version());
        ownPlans.put(owner, plan);
        plan(plan, planDuty, owner);
    }

    private Figures agrees(Actor actor, CampaignId campaign, RawFigures raw) {
        UnitId place = actor.place().id();
        FigureFilter all = FigureFilter.of(campaign, place);
        Figures total = figures.total(actor, all);
        assertThat(total).as(actor.unitName()).isEqualTo(raw.of(place));
        assertThat(figures.byDuty(actor, all))
                .allSatisfy(row -> assertThat(row.figures()).isEqualTo(raw.of(place, row.duty(), null, null, false)));
        assertThat(figures.bySector(actor, all))
                .allSatisfy(row -> assertThat(row.figures()).isEqualTo(raw.of(place, null, row.code(), null, false)));
        assertThat(figures.children(actor, all))
                .allSatisfy(row -> assertThat(row.figures())
                        .isEqualTo(
                                row.unit() == null
                                        ? raw.of(place, null, null, row.kind(), row.kind() == null)
                                        : raw.of(Objects.requireNonNull(row.unit()))));
        return total;
    }

    private void matrixAgrees(CampaignId campaign, Figures total) {
        List<MatrixRow> rows = matrices.of(
                        fixtures.cityLead,
                        new MatrixFilter(campaign, fixtures.city.id(), null, null, null),
                        1,
                        UNITS * 2)
                .rows()
                .rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(UNITS - 1);
        assertThat(rows.stream().mapToLong(row -> row.count(MatrixState::owed)).sum())
                .isEqualTo(total.expected());
        assertThat(rows.stream()
                        .mapToLong(row -> row.count(MatrixState::delivered))
                        .sum())
                .isEqualTo(total.actual());
        assertThat(rows.stream()
                        .mapToLong(row -> row.count(state -> state == MatrixState.ON_TIME))
                        .sum())
                .isEqualTo(total.onTime());
        assertThat(rows.stream()
                        .mapToLong(row -> row.count(state -> !state.owed()))
                        .sum())
                .isEqualTo(total.exempted());
    }

    private void populate() {
        List<Actor.Place> places = List.of(
                fixtures.city, fixtures.county.place(), fixtures.otherCounty.place(), fixtures.township.place());
        people.addAll(List.of(fixtures.cement, fixtures.bus, fixtures.farBus, fixtures.township));
        for (int i = people.size(); i < UNITS; i++) {
            Actor.Place place = places.get(i % places.size());
            UnitKind kind = i % 5 == 0 ? UnitKind.DEPARTMENT : UnitKind.ENTERPRISE;
            Actor person = fixtures.actor(Role.UNIT_LIAISON, place, kind, "月度单位" + i);
            if (kind == UnitKind.ENTERPRISE) {
                fixtures.sector(person.unitId(), i % 2 == 0 ? "transport" : "mines", "OPERATES");
            }
            people.add(person);
        }
    }

    private List<UnaryOperator<DutyTermsBuilder>> duties() {
        List<UnaryOperator<DutyTermsBuilder>> duties = new ArrayList<>();
        for (int i = 0; i < DUTIES - 1; i++) {
            Set<UnitId> units = new HashSet<>();
            for (int j = i * 7; units.size() < EACH; j++) {
                units.add(people.get(j % UNITS).unitId());
            }
            LocalDate due = JUNE.plusDays(i % 30);
            duties.add(terms -> terms.scope(DutyScope.named(units)).due(due).lock(LocalDate.of(2026, 7, 20)));
        }
        duties.add(terms ->
                terms.scope(Selector.EVERY_COUNTY).due(JUNE.plusDays(4)).lock(LocalDate.of(2026, 7, 20)));
        duties.add(terms -> terms.scope(DutyScope.named(Set.of(fixtures.transport.unitId())))
                .due(JUNE.plusDays(4))
                .lock(LocalDate.of(2026, 7, 20)));
        return duties;
    }

    /** What becomes of each assignment: late, never, sent back and again, exempted, mostly in time. */
    private void plan(CampaignId campaign, DutyId planDuty, Actor reviewer) {
        Map<UnitId, Actor> byUnit = new HashMap<>();
        people.forEach(person -> byUnit.put(person.unitId(), person));
        jdbc.sql("""
                        SELECT assignment.id, assignment.bearer_id, duty.due_on
                        FROM assignment.assignment
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        WHERE assignment.campaign_id = :campaign AND assignment.duty_id <> :plan
                        ORDER BY duty.number, assignment.id""")
                .param("campaign", campaign.value())
                .param("plan", planDuty.value())
                .query(row -> {
                    AssignmentId id = new AssignmentId(row.getObject("id", UUID.class));
                    Actor person = byUnit.get(new UnitId(row.getObject("bearer_id", UUID.class)));
                    // Units of other tests of this city do nothing.
                    if (person != null) {
                        course(id, person, reviewer, row.getObject("due_on", LocalDate.class));
                    }
                });
    }

    private void course(AssignmentId id, Actor person, Actor reviewer, LocalDate due) {
        int chance = random.nextInt(100);
        if (chance < 4) {
            at(due.minusDays(3), "exempted", () -> waivers.exempt(reviewer, id, version(id), "今年没有这项业务"));
        } else if (chance < 70) {
            LocalDate on = due.minusDays(random.nextInt(5));
            at(on, "in time", () -> assignments.submit(person, id, text("已开展，情况良好。")));
            if (chance < 20) {
                at(on.plusDays(1), "sent back", () -> reviews.sendBack(reviewer, id, version(id), "请补充参加人数"));
                at(on.plusDays(3), "again", () -> assignments.submit(person, id, text("已补充参加人数。")));
            } else if (chance < 50) {
                at(on.plusDays(1), "accepted", () -> reviews.accept(reviewer, id, version(id)));
            }
        } else if (chance < 85) {
            at(due.plusDays(1 + random.nextInt(4)), "late", () -> assignments.submit(person, id, text("补报。")));
        }
    }

    /** Three amendments and a merger, in the middle of everything. */
    private void change(CampaignId campaign, List<DutyId> duties) {
        Amending amending = new Amending(amendments, jdbc, fixtures.cityLead);
        List<AmendmentChange> changes = List.of(
                Amending.due(duties.get(20), JUNE.plusDays(25)),
                Amending.cancel(duties.get(33)),
                Amending.due(duties.get(40), JUNE.plusDays(6)));
        for (int i = 0; i < changes.size(); i++) {
            AmendmentChange change = changes.get(i);
            at(JUNE.plusDays(6L + 5 * i), "amended", () -> amending.issue(campaign, change));
        }
        UnitId gone = people.get(77).unitId();
        UnitId into = people.get(78).unitId();
        LocalDate day = JUNE.plusDays(14);
        at(
                day,
                "merged",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                _ -> events.publishEvent(new UnitMerged(Party.SYSTEM, gone, into, List.of(), day))));
    }

    private void at(LocalDate on, String what, Runnable act) {
        moves.add(new Move(on, number++, () -> {
            try {
                act.run();
                done.merge(what, 1, Integer::sum);
            } catch (Refusal refused) {
                done.merge("refused", 1, Integer::sum);
            } catch (NotFound ended) {
                // What the merged unit had yet to do went with it.
                done.merge("ended", 1, Integer::sum);
            }
        }));
    }

    private int version(AssignmentId id) {
        return queries.get(fixtures.cityLead, id).version();
    }
}
