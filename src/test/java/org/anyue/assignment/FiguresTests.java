package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class FiguresTests {

    private static final List<Selector> SELECTORS = List.of(
            Selector.EVERY_COUNTY,
            Selector.EVERY_TOWNSHIP,
            Selector.EVERY_DEPARTMENT,
            Selector.EVERY_ENTERPRISE,
            Selector.OFFICE);

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.MovableClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    FigureQueries figures;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    JdbcClient jdbc;

    /** Random trees, random states: what stands below adds up to what stands above, and rows are as many as the number says. */
    @RepeatedTest(6)
    void childrenSumToTheirParentAndEveryNumberOpensToItsRows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        grow(random);
        List<UnaryOperator<DutyTermsBuilder>> duties = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Selector first = SELECTORS.get(random.nextInt(SELECTORS.size()));
            Selector second = SELECTORS.get(random.nextInt(SELECTORS.size()));
            LocalDate due = random.nextBoolean() ? AssignmentFixtures.DUE : null;
            duties.add(terms -> terms.scope(new DutyScope(EnumSet.of(first, second), Set.of(), Set.of()))
                    .due(due));
        }
        CampaignId campaign = fixtures.issueAll(duties).campaign();
        scatter(random, campaign);
        clock.moveTo(LocalDate.of(2026, 7, 2));
        for (Actor actor : List.of(fixtures.cityLead, fixtures.county, fixtures.transport, fixtures.township)) {
            addsUp(actor, FigureFilter.of(campaign, actor.place().id()));
        }
    }

    private Figures addsUp(Actor actor, FigureFilter filter) {
        Figures total = figures.total(actor, filter);
        Figures sum = Figures.NONE;
        for (FigureRow row : figures.children(actor, filter)) {
            Figures deeper;
            if (row.unit() == null) {
                deeper = figures.total(actor, filter.withPart(row.part()));
                Figures units = figures.units(actor, filter.withPart(row.part())).stream()
                        .map(FigureRow::figures)
                        .reduce(Figures.NONE, Figures::plus);
                assertThat(units).as(row.label()).isEqualTo(deeper);
            } else {
                deeper = addsUp(actor, FigureFilter.of(filter.campaign(), row.unit()));
            }
            assertThat(deeper).as(row.label()).isEqualTo(row.figures());
            sum = sum.plus(row.figures());
        }
        assertThat(sum).isEqualTo(total);
        assertThat(figures.byDuty(actor, filter).stream()
                        .map(DutyFigures::figures)
                        .reduce(Figures.NONE, Figures::plus))
                .isEqualTo(total);
        assertThat(rows(actor, filter, FigureFilter.Which.EXPECTED)).isEqualTo(total.expected());
        assertThat(rows(actor, filter, FigureFilter.Which.ACTUAL)).isEqualTo(total.actual());
        assertThat(rows(actor, filter, FigureFilter.Which.ON_TIME)).isEqualTo(total.onTime());
        assertThat(rows(actor, filter, FigureFilter.Which.OVERDUE)).isEqualTo(total.overdue());
        assertThat(rows(actor, filter, FigureFilter.Which.EXEMPTED)).isEqualTo(total.exempted());
        assertThat(total.onTime()).isLessThanOrEqualTo(total.actual());
        assertThat(total.actual() + total.overdue()).isLessThanOrEqualTo(total.expected());
        return total;
    }

    private long rows(Actor actor, FigureFilter filter, FigureFilter.Which which) {
        var slice = figures.rows(actor, filter, which, 1, 500);
        assertThat(slice.rows()).hasSize((int) slice.total());
        LocalDate today = LocalDate.of(2026, 7, 2);
        assertThat(slice.rows()).allMatch(row -> switch (which) {
            case EXPECTED -> row.state() != AssignmentState.EXEMPTED;
            case ACTUAL -> row.delivered();
            case ON_TIME -> row.onTime();
            case OVERDUE -> row.overdue(today);
            case HALF -> row.halfDone();
            case EXEMPTED -> row.state() == AssignmentState.EXEMPTED;
        });
        return slice.total();
    }

    @Test
    void aUnitInTwoSectorsCountsInBothAndOnceInTheTotal() {
        var issued = fixtures.issue(terms -> terms.scope(new DutyScope(
                Set.of(Selector.NAMED),
                Set.of(),
                Set.of(fixtures.bus.unitId(), fixtures.cement.unitId(), fixtures.farBus.unitId()))));
        clock.moveTo(LocalDate.of(2026, 6, 10));
        assignments.submit(fixtures.bus, fixtures.of(issued.duty(), fixtures.bus.unitId()), text("已开展"));
        FigureFilter all = FigureFilter.of(issued.campaign(), fixtures.city.id());
        assertThat(figures.bySector(fixtures.cityLead, all))
                .extracting(row -> row.name() + " " + row.figures().expected() + " "
                        + row.figures().actual())
                .containsExactly("道路运输 2 1", "非煤矿山 2 1");
        assertThat(figures.total(fixtures.cityLead, all).expected()).isEqualTo(3);
        assertThat(figures.total(fixtures.cityLead, all.withSector("mines")).expected())
                .isEqualTo(2);
        assertThat(figures.bySector(fixtures.transport, all))
                .extracting(SectorFigures::code)
                .contains("transport");
        assertThat(figures.total(fixtures.transport, all).expected()).isEqualTo(2);
    }

    @Test
    void aCountyAsksForItsOwnPlaceOrBelowOnly() {
        var issued = fixtures.issue(terms -> terms.scope(Selector.EVERY_TOWNSHIP));
        FigureFilter above = FigureFilter.of(issued.campaign(), fixtures.city.id());
        FigureFilter beside =
                FigureFilter.of(issued.campaign(), fixtures.otherCounty.place().id());
        assertThatThrownBy(() -> figures.total(fixtures.county, above)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.children(fixtures.county, beside)).isInstanceOf(NotFound.class);
        assertThat(figures.total(
                                fixtures.county,
                                FigureFilter.of(
                                        issued.campaign(),
                                        fixtures.county.place().id()))
                        .expected())
                .isEqualTo(fixtures.units()
                        .inside(fixtures.county.place().id(), UnitKind.TOWNSHIP)
                        .size());
    }

    @Test
    void aRateOfNothingIsEmptyAndOneHundredMeansAll() {
        assertThat(Figures.NONE.rate()).isEmpty();
        assertThat(new Figures(1000, 999, 1000, 0, 0, 0).rate()).isEqualTo("99.9%");
        assertThat(new Figures(10000, 9999, 10000, 0, 0, 0).rate()).isEqualTo("99.9%");
        assertThat(new Figures(3, 3, 2, 0, 0, 0).rate()).isEqualTo("100%");
        assertThat(new Figures(3, 3, 2, 0, 0, 0).onTimeRate()).isEqualTo("66.6%");
    }

    private void grow(Random random) {
        for (int i = 0; i < 2; i++) {
            UnitId township = fixtures.unit(fixtures.county.place(), UnitKind.TOWNSHIP, "镇" + Ids.randomText(5));
            Actor.Place place = new Actor.Place(township, "镇", UnitKind.TOWNSHIP);
            for (int j = random.nextInt(3); j > 0; j--) {
                UnitId enterprise = fixtures.unit(place, UnitKind.ENTERPRISE, "企业" + Ids.randomText(5));
                fixtures.sector(enterprise, random.nextBoolean() ? "transport" : "mines", "OPERATES");
            }
        }
        fixtures.unit(fixtures.city, UnitKind.ENTERPRISE, "市属企业" + Ids.randomText(5));
    }

    /** Puts every assignment into some state that the table's constraints allow. */
    private void scatter(Random random, CampaignId campaign) {
        // Cancelled is a state of the duty and stands in no row.
        AssignmentState[] states =
                EnumSet.complementOf(EnumSet.of(AssignmentState.CANCELLED)).toArray(AssignmentState[]::new);
        List<UUID> all = jdbc.sql("SELECT id FROM assignment.assignment WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(UUID.class)
                .list();
        for (UUID id : all) {
            AssignmentState state = states[random.nextInt(states.length)];
            boolean submitted = state == AssignmentState.SUBMITTED;
            boolean complete = state == AssignmentState.ACCEPTED || (submitted && random.nextBoolean());
            LocalDate completed = complete ? LocalDate.of(2026, 6, 29).plusDays(random.nextInt(4)) : null;
            jdbc.sql("""
                            UPDATE assignment.assignment
                            SET state = :state, pending_place_id = :pending, complete = :complete,
                                first_complete_at = CAST(:completed AS date) + TIME '12:00'
                            WHERE id = :id""")
                    .param("id", id)
                    .param("state", state.name())
                    .param("pending", submitted ? fixtures.city.id().value() : null)
                    .param("complete", complete)
                    .param("completed", completed)
                    .update();
        }
    }
}
