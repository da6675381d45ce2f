package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.AmendmentTerms;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitClosed;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitReopened;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens in whatever order, the figures are what the raw rows say and the journal explains how they came. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class AmendedFiguresTests {

    private static final int STEPS = 40;

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignQueries campaignQueries;

    @Autowired
    Amendments amendments;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    Waivers waivers;

    @Autowired
    FigureQueries figures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(6)
    void figuresEqualARecountOfTheRawRows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        clock.moveTo(LocalDate.of(2026, 6, 1));
        var issued = fixtures.issueAll(List.of(
                terms -> terms.scope(Selector.EVERY_COUNTY, Selector.EVERY_ENTERPRISE)
                        .lock(null),
                terms -> terms.scope(Selector.EVERY_TOWNSHIP)
                        .asks(AssignmentFixtures.PAPER)
                        .due(LocalDate.of(2026, 6, 12))
                        .lock(null)));
        Amending amending = new Amending(amendments, jdbc, fixtures.cityClerk);
        Map<UnitId, Long> first = expected(issued.campaign());
        int handedIn = 0;
        for (int step = 0; step < STEPS; step++) {
            clock.moveTo(LocalDate.of(2026, 6, 1).plusDays(step));
            try {
                handedIn += act(random, amending, issued.campaign());
            } catch (Refusal wrongMoment) {
                // As in life: not everything is possible at every moment.
            }
            recount(issued.campaign(), first);
        }
        assertThat(jdbc.sql("""
                        SELECT count(*)
                        FROM assignment.submission
                        JOIN assignment.assignment ON assignment.id = submission.assignment_id
                        WHERE assignment.campaign_id = :campaign""")
                        .param("campaign", issued.campaign().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(handedIn)
                .isPositive();
        restoreUnits();
    }

    /** @return submissions received */
    private int act(Random random, Amending amending, CampaignId campaign) {
        List<DutyDetails> duties = campaignQueries.duties(campaign);
        DutyDetails duty = duties.get(random.nextInt(duties.size()));
        AssignmentId id = assignment(random, campaign);
        int version = jdbc.sql("SELECT version FROM assignment.assignment WHERE id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        switch (random.nextInt(12)) {
            case 0 -> amending.issue(campaign, Amending.due(duty.id(), day(random)));
            case 1 ->
                amending.issue(
                        campaign, duty.isCancelled() ? Amending.restored(duty.id()) : Amending.cancel(duty.id()));
            case 2 ->
                amending.issue(campaign, AmendmentChange.of(added(random, campaign, duty), AmendmentPart.ADDED, ""));
            case 3 -> waivers.exempt(fixtures.cityClerk, id, version, "停产整顿不再承担");
            case 4 -> waivers.reinstate(fixtures.cityClerk, id, version);
            case 5 -> reviews.receivePaper(fixtures.cityClerk, id);
            case 6 -> reviews.sendBack(fixtures.cityClerk, id, version, "数字有误，请核对");
            case 7 -> closeOrReopen(random);
            case 8 ->
                amending.issue(
                        campaign,
                        AmendmentChange.of(
                                duty.id(),
                                AmendmentPart.ASKS,
                                AmendmentTerms.text(
                                        random.nextBoolean() ? AssignmentFixtures.PAPER : AssignmentFixtures.TEXT)));
            default -> {
                assignments.submit(bearer(id), id, text("第" + clock.instant() + "日"));
                return 1;
            }
        }
        return 0;
    }

    private @Nullable LocalDate day(Random random) {
        return random.nextInt(6) == 0 ? null : LocalDate.of(2026, 6, 1).plusDays(random.nextInt(45));
    }

    private DutyId added(Random random, CampaignId campaign, DutyDetails like) {
        Selector whom = random.nextBoolean() ? Selector.EVERY_DEPARTMENT : Selector.EVERY_TOWNSHIP;
        return campaigns.addDuty(
                fixtures.cityClerk,
                campaign,
                DutyTerms.of(like.terms().item(), "补充报送" + random.nextInt(1000), ActivityKind.REPORTING)
                        .scope(whom)
                        .asks(AssignmentFixtures.TEXT)
                        .due(LocalDate.of(2026, 6, 20))
                        .build());
    }

    private AssignmentId assignment(Random random, CampaignId campaign) {
        List<UUID> all = jdbc.sql("SELECT id FROM assignment.assignment WHERE campaign_id = :campaign ORDER BY id")
                .param("campaign", campaign.value())
                .query(UUID.class)
                .list();
        return new AssignmentId(all.get(random.nextInt(all.size())));
    }

    /** Somebody of the unit that owes it. */
    private Actor bearer(AssignmentId id) {
        UnitId unit = new UnitId(jdbc.sql("SELECT bearer_id FROM assignment.assignment WHERE id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
        UnitSummary summary = fixtures.units().get(unit);
        Actor.Place place = new Actor.Place(unit, summary.name(), summary.kind());
        return new Actor(
                Ids.random(),
                "郑小满",
                summary.kind().isPlace() ? Role.OFFICE_CLERK : Role.UNIT_LIAISON,
                unit,
                summary.name(),
                summary.kind(),
                summary.kind().isPlace() ? place : fixtures.county.place(),
                1);
    }

    private void closeOrReopen(Random random) {
        UnitId unit = fixtures.bus.unitId();
        LocalDate on = LocalDate.now(clock).minusDays(random.nextInt(3));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(
                        random.nextBoolean()
                                ? closed(unit, on)
                                : new UnitReopened(fixtures.cityClerk.party(), unit, on)));
    }

    private UnitClosed closed(UnitId unit, LocalDate on) {
        return new UnitClosed(fixtures.cityClerk.party(), unit, on);
    }

    private void restoreUnits() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(
                        new UnitReopened(fixtures.cityClerk.party(), fixtures.bus.unitId(), LocalDate.now(clock))));
    }

    private List<UnitId> places() {
        return List.of(
                fixtures.city.id(),
                fixtures.county.place().id(),
                fixtures.otherCounty.place().id());
    }

    private Map<UnitId, Long> expected(CampaignId campaign) {
        return places().stream()
                .collect(Collectors.toMap(
                        place -> place,
                        place -> figures.total(fixtures.cityLead, FigureFilter.of(campaign, place))
                                .expected()));
    }

    private void recount(CampaignId campaign, Map<UnitId, Long> first) {
        for (UnitId place : places()) {
            FigureFilter filter = FigureFilter.of(campaign, place);
            Figures said = figures.total(fixtures.cityLead, filter);
            assertThat(said).isEqualTo(raw(campaign, place));
            List<DenominatorStep> steps = figures.denominator(fixtures.cityLead, filter);
            long after = said.expected();
            for (DenominatorStep step : steps) {
                assertThat(step.after()).isEqualTo(after);
                after = step.before();
            }
            assertThat(after).isEqualTo(first.get(place));
        }
    }

    /** From the rows as they were written, in words of its own. */
    private Figures raw(CampaignId campaign, UnitId place) {
        return jdbc.sql("""
                        WITH standing AS (
                            SELECT a.state,
                                   (SELECT s.complete_at IS NOT NULL AND s.withdrawn_at IS NULL
                                    FROM assignment.submission s
                                    WHERE s.assignment_id = a.id ORDER BY s.number DESC LIMIT 1) AS whole,
                                   (SELECT min(s.complete_at)
                                    FROM assignment.submission s
                                    WHERE s.assignment_id = a.id AND s.withdrawn_at IS NULL) AS first_whole,
                                   d.due_on
                            FROM assignment.assignment a, campaign.duty d, assignment.bearer b
                            WHERE d.id = a.duty_id AND b.unit_id = a.bearer_id AND a.campaign_id = :campaign
                              AND b.path @> ARRAY[CAST(:place AS uuid)]
                              AND d.cancelled_at IS NULL
                              AND NOT coalesce(b.closed_on < coalesce(d.due_on, DATE 'infinity'), FALSE)),
                        told AS (
                            SELECT state = 'EXEMPTED' AS free,
                                   coalesce(whole, FALSE) AND state IN ('SUBMITTED', 'ACCEPTED') AS there,
                                   state = 'SUBMITTED' AND NOT coalesce(whole, FALSE) AS half,
                                   due_on IS NULL
                                     OR (first_whole AT TIME ZONE 'Asia/Shanghai')::date <= due_on AS in_time,
                                   due_on < (CAST(:now AS timestamptz) AT TIME ZONE 'Asia/Shanghai')::date AS over
                            FROM standing)
                        SELECT coalesce(sum(CASE WHEN NOT free THEN 1 END), 0) AS expected,
                               coalesce(sum(CASE WHEN there THEN 1 END), 0) AS actual,
                               coalesce(sum(CASE WHEN there AND in_time THEN 1 END), 0) AS on_time,
                               coalesce(sum(CASE WHEN free THEN 1 END), 0) AS exempted,
                               coalesce(sum(CASE WHEN NOT free AND NOT there AND over THEN 1 END), 0) AS overdue,
                               coalesce(sum(CASE WHEN half THEN 1 END), 0) AS half
                        FROM told""")
                .param("campaign", campaign.value())
                .param("place", place.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Figures(
                        row.getLong("expected"),
                        row.getLong("actual"),
                        row.getLong("on_time"),
                        row.getLong("exempted"),
                        row.getLong("overdue"),
                        row.getLong("half")))
                .single();
    }
}
