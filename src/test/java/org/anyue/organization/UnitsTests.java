package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitsTests {

    private static OrganizationFixtures organization;

    private Actor office;
    private UnitSummary county;

    @BeforeAll
    static void open() {
        organization = OrganizationFixtures.jiaozuo();
    }

    @BeforeEach
    void people() {
        office = organization.actor(Role.OFFICE_CLERK, "武陟县安委办");
        county = organization.named("武陟县");
        organization.events.clear();
    }

    @Test
    void anEnterpriseIsFoundByItsPlaceItsSectorAndItsName() {
        UnitId id = organization.units.open(office, enterprise("武陟县甲化工有限公司", "hazardous-chemicals"));

        assertThat(organization.queries.enterprises(organization.root().id(), Set.of("hazardous-chemicals")))
                .extracting(UnitSummary::id)
                .contains(id);
        assertThat(organization.queries.enterprises(county.id(), Set.of("school")))
                .isEmpty();
        assertThat(organization.queries.named(organization.root().id(), "武陟县甲化工有限公司"))
                .hasValueSatisfying(unit -> assertThat(unit.parentId()).isEqualTo(county.id()));
        assertThat(organization.queries.superiorPlace(id)).isEqualTo(county.id());
        assertThat(organization.queries.ancestors(id))
                .extracting(UnitSummary::name)
                .containsExactly("焦作市", "武陟县");
        assertThat(organization.events).singleElement().isInstanceOf(UnitsOpened.class);
    }

    @Test
    void aSectorOfTheCityDepartmentReachesTheEnterpriseAndItsOwnCounterparts() {
        UnitId id = organization.units.open(office, enterprise("武陟县乙化工有限公司", "hazardous-chemicals"));
        Scope emergency =
                organization.actor(Role.DEPARTMENT_OFFICER, "焦作市应急管理局").scope();
        Scope school = organization.actor(Role.DEPARTMENT_OFFICER, "焦作市教育局").scope();

        assertThat(organization.queries.holds(emergency, id)).isTrue();
        assertThat(organization.queries.holds(
                        emergency, organization.named("温县应急局").id()))
                .isTrue();
        assertThat(organization.queries.holds(
                        emergency, organization.named("温县教育局").id()))
                .isFalse();
        assertThat(organization.queries.holds(school, id)).isFalse();
    }

    @Test
    void anOfficeAddsUnitsInItsOwnPlacesOnly() {
        UnitSummary elsewhere = organization.named("温县");
        assertThatThrownBy(() -> organization.units.open(
                        office, new NewUnit(UnitKind.MEDIA, elsewhere.id(), "温县融媒体中心", "", Set.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aListOfUnitsIsAddedAsAWholeOrNotAtAll() {
        assertThatThrownBy(() -> organization.units.openAll(
                        office, List.of(enterprise("丙厂", "fire"), enterprise("丁厂", "no-such-sector"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no-such-sector");
        assertThat(organization.queries.named(county.id(), "丙厂")).isEmpty();

        organization.units.openAll(office, List.of(enterprise("丙厂", "fire"), enterprise("丁厂", "gas")));
        assertThat(organization.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        UnitsOpened.class, event -> assertThat(event.units()).hasSize(2));
    }

    @Test
    void whatTheRulesDoNotAllowIsRefusedWithItsReason() {
        UnitSummary township =
                organization.queries.inside(county.id(), UnitKind.TOWNSHIP).getFirst();
        refused(
                OrganizationRefusal.SECTOR_MISSING,
                () -> open(new NewUnit(UnitKind.ENTERPRISE, county.id(), "戊厂", "", Set.of())));
        refused(
                OrganizationRefusal.SECTOR_NOT_APPLICABLE,
                () -> open(new NewUnit(UnitKind.MEDIA, county.id(), "己报", "", Set.of("fire"))));
        refused(
                OrganizationRefusal.KIND_NOT_ADDED,
                () -> open(new NewUnit(UnitKind.CITY, county.id(), "庚市", "", Set.of())));
        refused(
                OrganizationRefusal.PLACE_REQUIRED,
                () -> open(new NewUnit(UnitKind.TEAM, office.unitId(), "督导组", "", Set.of())));
        refused(
                OrganizationRefusal.PLACE_ORDER,
                () -> open(new NewUnit(UnitKind.DEPARTMENT, township.id(), "辛局", "", Set.of())));
        refused(
                OrganizationRefusal.NAME_MISSING,
                () -> open(new NewUnit(UnitKind.TEAM, county.id(), "  ", "", Set.of())));
        refused(OrganizationRefusal.NAME_TAKEN, () -> {
            open(enterprise("壬厂", "fire"));
            open(enterprise("壬厂", "fire"));
        });
        refused(
                OrganizationRefusal.NAME_TAKEN,
                () -> organization.units.openAll(office, List.of(enterprise("癸厂", "fire"), enterprise("癸厂", "gas"))));
    }

    @Test
    void aClosedUnitLeavesTheListsButIsStillKnownByItsId() {
        UnitId id = open(enterprise("将撤销的厂", "fire"));
        organization.changes.close(office, id, organization.today(id));
        assertThat(organization.queries.named(county.id(), "将撤销的厂")).isEmpty();
        assertThat(organization.queries.get(id).name()).isEqualTo("将撤销的厂");
        refused(
                OrganizationRefusal.UNIT_CLOSED,
                () -> organization.changes.rename(office, id, organization.today(id), "别名", ""));
        // The name is free again.
        open(enterprise("将撤销的厂", "fire"));
    }

    @Test
    void aPlaceWithUnitsAndTheRootStay() {
        Actor city = organization.actor(Role.OFFICE_LEAD, "市安委办");
        refused(
                OrganizationRefusal.HAS_OPEN_UNITS,
                () -> organization.changes.close(city, county.id(), organization.today(county.id())));
        refused(
                OrganizationRefusal.ROOT_STAYS,
                () -> organization.changes.close(
                        city,
                        organization.root().id(),
                        organization.today(organization.root().id())));
    }

    @Test
    void aChangeOfAnOldVersionIsStale() {
        UnitId id = open(enterprise("改名的厂", "fire"));
        Change seen = organization.today(id);
        organization.changes.rename(office, id, seen, "改名后的厂", "改名厂");
        assertThat(organization.queries.get(id).shortName()).isEqualTo("改名厂");
        assertThatThrownBy(() -> organization.changes.rename(office, id, seen, "又改", ""))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aSearchPagesThroughNamesOfOneKind() {
        Scope city = organization.actor(Role.OFFICE_LEAD, "市安委办").scope();
        assertThat(organization.queries.search(city, "应急局", UnitKind.DEPARTMENT, 1, 5))
                .satisfies(slice -> {
                    assertThat(slice.total()).isEqualTo(12);
                    assertThat(slice.rows()).hasSize(5);
                    assertThat(slice.pages()).isEqualTo(3);
                });
        assertThat(organization.queries.search(city, "410823", null, 1, 50).rows())
                .extracting(UnitSummary::kind)
                .contains(UnitKind.COUNTY, UnitKind.TOWNSHIP);
        assertThat(organization.queries.search(office.scope(), "温县", null, 1, 5).rows())
                .isEmpty();
    }

    @Test
    void unitsAreFoundByManyIdsAtOnce() {
        List<UnitId> ids = organization.queries.inside(county.id(), UnitKind.TOWNSHIP).stream()
                .map(UnitSummary::id)
                .toList();
        assertThat(organization.queries.byIds(ids)).extracting(UnitSummary::id).containsExactlyElementsOf(ids);
        assertThat(organization.queries.committeeOffice(county.id()))
                .hasValueSatisfying(unit -> assertThat(unit.shortName()).isEqualTo("武陟县安委办"));
        assertThat(organization.queries.committeeOffice(ids.getFirst())).isEmpty();
        assertThatThrownBy(() ->
                        organization.queries.superiorPlace(organization.root().id()))
                .isInstanceOf(NotFound.class);
    }

    private UnitId open(NewUnit unit) {
        return organization.units.open(office, unit);
    }

    private NewUnit enterprise(String name, String... sectors) {
        return new NewUnit(UnitKind.ENTERPRISE, county.id(), name, "", Set.of(sectors));
    }

    private int version(UnitId id) {
        return organization
                .queries
                .details(organization.actor(Role.OFFICE_LEAD, "市安委办").scope(), id)
                .version();
    }

    private static void refused(OrganizationRefusal code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }
}
