package org.anyue.assignment;

import static org.anyue.campaign.Selector.EVERY_COUNTY;
import static org.anyue.campaign.Selector.EVERY_DEPARTMENT;
import static org.anyue.campaign.Selector.EVERY_ENTERPRISE;
import static org.anyue.campaign.Selector.EVERY_TOWNSHIP;
import static org.anyue.campaign.Selector.NAMED;
import static org.anyue.campaign.Selector.OFFICE;
import static org.anyue.campaign.Selector.PUBLIC;
import static org.anyue.campaign.Selector.SECTOR_ENTERPRISES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitClosed;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = AssignmentWorld.class)
class ExpansionTests {

    @Autowired
    AssignmentWorld.MovableClock clock;

    @BeforeEach
    void beforeJune() {
        clock.moveTo(LocalDate.of(2026, 5, 20));
    }

    @Autowired
    AssignmentFixtures fixtures;

    @Autowired
    AssignmentWorld.Trail trail;

    @Autowired
    FigureQueries figures;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void eachSelectorFallsOnItsUnits() {
        assertThat(bearers(EVERY_COUNTY)).containsExactlyInAnyOrder("临江县", "望山区");
        assertThat(bearers(EVERY_TOWNSHIP)).containsExactlyInAnyOrder("沙湾镇", "白石乡", "山前街道");
        assertThat(bearers(EVERY_DEPARTMENT)).containsExactlyInAnyOrder("江州市交通运输局", "江州市教育局");
        assertThat(bearers(EVERY_ENTERPRISE)).contains("沙湾水泥有限公司", "临江客运有限公司", "望山公交有限公司");
        assertThat(bearers(OFFICE)).containsExactly("江州市安委办");
        assertThat(bearers(PUBLIC)).isEmpty();
    }

    @Test
    void nominatedEnterprisesAreThoseThatWereNominatedAndStillStand() {
        Set<UnitId> nominated = Set.of(fixtures.cement.unitId(), new UnitId(Ids.random()));
        assertThat(new Bearers(fixtures.units(), fixtures.city.id(), nominated)
                        .of(DutyScope.of(Selector.NOMINATED_ENTERPRISES)))
                .extracting(UnitSummary::name)
                .containsExactly("沙湾水泥有限公司");
    }

    @Test
    void aUnitMatchedTwiceGetsOneAssignment() {
        DutyScope scope = new DutyScope(
                EnumSet.of(EVERY_COUNTY, SECTOR_ENTERPRISES, NAMED),
                Set.of("transport", "mines"),
                Set.of(fixtures.bus.unitId(), fixtures.county.place().id()));
        var issued = fixtures.issue(terms -> terms.scope(scope));
        assertThat(fixtures.bearers(issued.duty()))
                .containsExactlyInAnyOrder("临江县", "望山区", "沙湾水泥有限公司", "临江客运有限公司", "望山公交有限公司");
        assertThat(figures.total(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id()))
                        .expected())
                .isEqualTo(5);
    }

    @Test
    void theDenominatorExistsBeforeAnythingIsHandedIn() {
        var issued = fixtures.issueAll(List.of(
                terms -> terms.scope(EVERY_COUNTY),
                terms -> terms.scope(EVERY_TOWNSHIP),
                terms -> terms.scope(PUBLIC)));
        Figures total = figures.total(fixtures.cityLead, FigureFilter.of(issued.campaign(), fixtures.city.id()));
        assertThat(total).isEqualTo(new Figures(5, 0, 0, 0, 0, 0));
        assertThat(trail.of(AssignmentsExpanded.class)).anySatisfy(event -> {
            assertThat(event.campaign()).isEqualTo(issued.campaign());
            assertThat(event.assignments()).isEqualTo(5);
        });
    }

    @Test
    void expandingOutsideTheTransactionOfTheIssueIsABug() {
        assertThatThrownBy(() -> events.publishEvent(
                        new UnitClosed(Party.SYSTEM, fixtures.bus.unitId(), LocalDate.of(2026, 6, 1))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aUnitThatEndsBeforeTheDueDayIsNotExpected() {
        UnitId closing = fixtures.unit(fixtures.township.place(), UnitKind.ENTERPRISE, "白石旧矿有限公司");
        var issued = fixtures.issueAll(List.of(
                terms -> terms.scope(DutyScope.named(Set.of(closing))).due(LocalDate.of(2026, 6, 10)),
                terms -> terms.scope(DutyScope.named(Set.of(closing))).due(LocalDate.of(2026, 6, 11)),
                terms -> terms.scope(DutyScope.named(Set.of(closing))).due(null).lock(null)));
        FigureFilter all = FigureFilter.of(issued.campaign(), fixtures.city.id());
        assertThat(figures.total(fixtures.cityLead, all).expected()).isEqualTo(3);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        events.publishEvent(new UnitClosed(Party.SYSTEM, closing, LocalDate.of(2026, 6, 10))));
        assertThat(figures.total(fixtures.cityLead, all).expected()).isEqualTo(1);
        var later = fixtures.issue(terms -> terms.scope(DutyScope.named(Set.of(closing))));
        assertThat(figures.total(fixtures.cityLead, FigureFilter.of(later.campaign(), fixtures.city.id()))
                        .expected())
                .isZero();
    }

    @Test
    void aCountyThatOwnsTheCampaignReviewsItsTownships() {
        Actor county = fixtures.county;
        assertThat(county.role()).isEqualTo(Role.OFFICE_CLERK);
        Bearers bearers = new Bearers(fixtures.units(), county.place().id(), Set.of());
        var townships = bearers.of(DutyScope.of(EVERY_COUNTY, EVERY_TOWNSHIP));
        assertThat(townships).extracting(unit -> unit.name()).containsExactlyInAnyOrder("沙湾镇", "白石乡");
        assertThat(bearers.rows(townships))
                .allSatisfy(row -> assertThat(row.path())
                        .hasSize(3)
                        .startsWith(fixtures.city.id(), county.place().id())
                        .endsWith(row.id()));
    }

    private Set<String> bearers(Selector selector) {
        return fixtures.bearers(fixtures.issue(terms -> terms.scope(selector)).duty());
    }
}
