package org.anyue.assignment;

import static org.anyue.assignment.AssignmentFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitMerged;
import org.anyue.organization.UnitMoved;
import org.anyue.organization.UnitReopened;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures stay explained when units merge, come back or move. */
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class BearerChangesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    Assignments assignments;

    @Autowired
    Reviews reviews;

    @Autowired
    FigureQueries figures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssignmentWorld.MovableClock clock;

    /** Others of this world leave it in summer. */
    @BeforeEach
    void inMay() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void aMergedUnitOwesWhatWasDueUntilThenAndAllOfItAgainOnceItIsBack() {
        UnitId merged = fixtures.unit(fixtures.township.place(), UnitKind.ENTERPRISE, "白石并入有限公司");
        UnitId into = fixtures.unit(fixtures.township.place(), UnitKind.ENTERPRISE, "白石承接有限公司");
        var issued = fixtures.issueAll(List.of(
                terms -> terms.scope(DutyScope.named(Set.of(merged, into))).due(DAY),
                terms -> terms.scope(DutyScope.named(Set.of(merged, into))).due(DAY.plusDays(1))));
        FigureFilter all = FigureFilter.of(issued.campaign(), fixtures.city.id());
        assertThat(expected(all)).isEqualTo(4);
        publish(new UnitMerged(Party.SYSTEM, merged, into, List.of(), DAY));
        assertThat(expected(all)).isEqualTo(3);
        publish(new UnitReopened(Party.SYSTEM, merged, DAY));
        assertThat(expected(all)).isEqualTo(4);
    }

    @Test
    void whatAMovedUnitHandedInWaitsForTheOfficeThatItCameTo() {
        UnitId plant = fixtures.unit(fixtures.county.place(), UnitKind.ENTERPRISE, "划转水泥有限公司");
        var issued = fixtures.issue(
                terms -> terms.scope(DutyScope.named(Set.of(plant))).review(ReviewRule.EACH_LEVEL));
        FigureFilter old =
                FigureFilter.of(issued.campaign(), fixtures.county.place().id());
        FigureFilter fresh =
                FigureFilter.of(issued.campaign(), fixtures.otherCounty.place().id());
        AssignmentId id = fixtures.of(issued.duty(), plant);
        assignments.submit(
                new org.anyue.organization.Actor(
                        fixtures.cement.accountId(),
                        "某人",
                        org.anyue.organization.Role.UNIT_LIAISON,
                        plant,
                        "划转水泥有限公司",
                        UnitKind.ENTERPRISE,
                        fixtures.county.place(),
                        1),
                id,
                text("已开展。"));
        assertThat(expected(old)).isEqualTo(1);
        assertThat(expected(fresh)).isZero();

        fixtures.relocate(plant, fixtures.otherCounty.place().id());
        publish(new UnitMoved(
                Party.SYSTEM,
                plant,
                fixtures.county.place().id(),
                fixtures.otherCounty.place().id(),
                DAY));

        assertThat(expected(old)).isZero();
        assertThat(expected(fresh)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT pending_place_id FROM assignment.assignment WHERE id = :id")
                        .param("id", id.value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(fixtures.otherCounty.place().id().value());
    }

    private long expected(FigureFilter filter) {
        return figures.total(fixtures.cityLead, filter).expected();
    }

    private void publish(Auditable event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }
}
