package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitClosed;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitMoved;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts that are kept say what counting says, whatever happened to the rows and whoever folds meanwhile. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class TallyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    FigureQueries figures;

    @Autowired
    TallyStore tally;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(5)
    void everyFigureOfARandomWorldIsWhatPlainSqlCounts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition() * 31L);
        List<UnitId> grown = grow(random);
        CampaignId campaign = issue(random, 5);
        scatter(random, campaign);
        UnitId moving = grown.get(random.nextInt(grown.size()));
        publish(new UnitClosed(Party.SYSTEM, grown.getFirst(), LocalDate.of(2026, 6, 20)));
        relocate(moving, fixtures.otherCounty.place().id());
        jdbc.sql("UPDATE assignment.bearer SET sectors = '{transport,mines}' WHERE unit_id = :unit")
                .param("unit", grown.getLast().value())
                .update();
        clock.moveTo(TODAY);
        agrees(campaign);
        tally.fold();
        agrees(campaign);
        assertThat(tally.fold()).as("nothing is loose any more").isZero();
        scatter(random, campaign);
        tally.fold();
        agrees(campaign);
        postpone(duties(campaign).get(random.nextInt(5)), random.nextInt(20) - 10);
        agrees(campaign);
        scatter(random, campaign);
        agrees(campaign);
        tally.fold();
        agrees(campaign);
    }

    /**
     * Hundreds of changes by several hands, while one folds, one moves a unit back and forth and one the due days: none
     * lost, none doubled.
     */
    @Test
    void countsAreRightAfterManyHandsChangedFoldedAndMovedAtOnce() throws Exception {
        Random random = new Random(7);
        List<UnitId> grown = grow(random);
        CampaignId campaign = issue(random, 4);
        List<UUID> rows = ids(campaign);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int hand = 0; hand < 4; hand++) {
            Random own = new Random(hand);
            work.add(() -> {
                for (int i = 0; i < 150; i++) {
                    put(own, rows.get(own.nextInt(rows.size())));
                }
                return 0;
            });
        }
        work.add(() -> {
            int folded = 0;
            for (int i = 0; i < 40; i++) {
                folded += tally.fold();
            }
            return folded;
        });
        work.add(() -> {
            List<UUID> duties = duties(campaign);
            for (int i = 0; i < 30; i++) {
                postpone(duties.get(i % duties.size()), i % 3 == 0 ? -2 : 1);
            }
            return 0;
        });
        work.add(() -> {
            for (int i = 0; i < 20; i++) {
                relocate(
                        grown.getFirst(),
                        (i % 2 == 0 ? fixtures.otherCounty : fixtures.county)
                                .place()
                                .id());
            }
            return 0;
        });
        try (ExecutorService hands = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> done : hands.invokeAll(work)) {
                done.get();
            }
        }
        clock.moveTo(TODAY);
        agrees(campaign);
        tally.fold();
        agrees(campaign);
    }

    private List<UUID> duties(CampaignId campaign) {
        return jdbc.sql("SELECT duty_id FROM assignment.duty WHERE campaign_id = :campaign ORDER BY duty_id")
                .param("campaign", campaign.value())
                .query(UUID.class)
                .list();
    }

    /** As an amendment does. */
    private void postpone(UUID duty, int days) {
        jdbc.sql("""
                        UPDATE assignment.duty
                        SET due_on = due_on + :days, late_from = late_from + make_interval(days => :days)
                        WHERE duty_id = :duty""").param("days", days).param("duty", duty).update();
    }

    private void agrees(CampaignId campaign) {
        RawFigures raw = new RawFigures(jdbc, campaign, clock.instant());
        for (Actor actor : List.of(fixtures.cityLead, fixtures.county, fixtures.otherCounty, fixtures.township)) {
            UnitId place = actor.place().id();
            FigureFilter all = FigureFilter.of(campaign, place);
            assertThat(figures.total(actor, all)).as(actor.unitName()).isEqualTo(raw.of(place));
            for (FigureRow row : figures.children(actor, all)) {
                UnitId below = row.unit();
                Figures counted =
                        below != null ? raw.of(below) : raw.of(place, null, null, row.kind(), row.kind() == null);
                assertThat(row.figures()).as(row.label()).isEqualTo(counted);
                if (below == null) {
                    assertThat(figures.total(actor, all.withPart(row.part()))).isEqualTo(counted);
                }
            }
            figures.byDuty(actor, all)
                    .forEach(row -> assertThat(row.figures())
                            .as(row.what())
                            .isEqualTo(raw.of(place, row.duty(), null, null, false)));
            figures.bySector(actor, all)
                    .forEach(row -> assertThat(row.figures())
                            .as(row.name())
                            .isEqualTo(raw.of(place, null, row.code(), null, false)));
            figures.units(actor, all).stream()
                    .filter(row -> row.kind() != null && !row.kind().isPlace())
                    .forEach(row -> assertThat(row.figures())
                            .as(row.label())
                            .isEqualTo(raw.of(java.util.Objects.requireNonNull(row.unit()))));
            List<TrendDay> trend = figures.trend(actor, all);
            if (!trend.isEmpty()) {
                assertThat(trend.getLast().delivered()).isEqualTo(raw.of(place).actual());
            }
        }
    }

    private List<UnitId> grow(Random random) {
        List<UnitId> grown = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor.Place place = List.of(fixtures.county.place(), fixtures.township.place(), fixtures.city)
                    .get(random.nextInt(3));
            UnitId unit = fixtures.unit(place, UnitKind.ENTERPRISE, "企业" + Ids.randomText(6));
            fixtures.sector(unit, random.nextBoolean() ? "transport" : "mines", "OPERATES");
            grown.add(unit);
        }
        return grown;
    }

    private CampaignId issue(Random random, int many) {
        Selector[] selectors = {
            Selector.EVERY_COUNTY, Selector.EVERY_TOWNSHIP, Selector.EVERY_DEPARTMENT, Selector.EVERY_ENTERPRISE
        };
        List<UnaryOperator<DutyTermsBuilder>> duties = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Set<Selector> scope =
                    EnumSet.of(selectors[i % selectors.length], selectors[random.nextInt(selectors.length)]);
            LocalDate due =
                    random.nextInt(4) == 0 ? null : LocalDate.of(2026, 6, 10).plusDays(random.nextInt(30));
            duties.add(terms -> terms.scope(new DutyScope(scope, Set.of(), Set.of()))
                    .due(due)
                    .lock(null));
        }
        return fixtures.issueAll(duties).campaign();
    }

    private List<UUID> ids(CampaignId campaign) {
        return jdbc.sql("SELECT id FROM assignment.assignment WHERE campaign_id = :campaign ORDER BY id")
                .param("campaign", campaign.value())
                .query(UUID.class)
                .list();
    }

    private void scatter(Random random, CampaignId campaign) {
        ids(campaign).forEach(id -> put(random, id));
    }

    /** Puts one assignment into some state that the table allows. */
    private void put(Random random, UUID id) {
        AssignmentState[] states =
                EnumSet.complementOf(EnumSet.of(AssignmentState.CANCELLED)).toArray(AssignmentState[]::new);
        AssignmentState state = states[random.nextInt(states.length)];
        boolean submitted = state == AssignmentState.SUBMITTED;
        boolean complete = state == AssignmentState.ACCEPTED || (submitted && random.nextBoolean());
        jdbc.sql("""
                        UPDATE assignment.assignment
                        SET state = :state, pending_place_id = :pending, complete = :complete,
                            first_complete_at = (CAST(:completed AS date) + TIME '23:30') AT TIME ZONE 'Asia/Shanghai'
                        WHERE id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("pending", submitted ? fixtures.city.id().value() : null)
                .param("complete", complete)
                .param("completed", complete ? LocalDate.of(2026, 6, 5).plusDays(random.nextInt(34)) : null)
                .update();
    }

    private void relocate(UnitId unit, UnitId place) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            fixtures.relocate(unit, place);
            events.publishEvent(new UnitMoved(Party.SYSTEM, unit, place, place, TODAY));
        });
    }

    private void publish(Auditable event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }
}
