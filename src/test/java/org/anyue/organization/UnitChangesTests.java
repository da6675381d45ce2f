package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.sheet.SheetDraft;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitChangesTests {

    private static OrganizationFixtures organization;

    private Actor city;
    private UnitSummary wuzhi;
    private UnitSummary wenxian;

    @BeforeAll
    static void open() {
        organization = OrganizationFixtures.jiaozuo();
        // As if everything had been set up long ago.
        organization
                .jdbc
                .sql("UPDATE organization.unit SET opened_on = DATE '2026-01-01'")
                .update();
    }

    @BeforeEach
    void people() {
        city = organization.actor(Role.OFFICE_CLERK, "市安委办");
        wuzhi = organization.named("武陟县");
        wenxian = organization.named("温县");
        organization.events.clear();
    }

    @Test
    void aUnitRemembersItsNamesAndPlacesWithDayReasonAndPerson() {
        UnitId unit = enterprise("沿革化工厂", wuzhi);
        LocalDate today = LocalDate.now(organization.clock);
        backdate(unit, today.minusDays(30));
        organization.changes.rename(city, unit, on(unit, today.minusDays(20)), "沿革化工有限公司", "沿革化工");
        organization.changes.move(city, unit, on(unit, today.minusDays(10)), wenxian.id());

        assertThat(organization.lists.history(city, unit))
                .extracting(UnitChange::kind, UnitChange::on, UnitChange::before, UnitChange::after)
                .containsExactly(
                        tuple(UnitChange.Kind.RENAMED, today.minusDays(20), "沿革化工厂", "沿革化工有限公司（沿革化工）"),
                        tuple(UnitChange.Kind.MOVED, today.minusDays(10), "武陟县", "温县"));
        assertThat(organization.lists.history(city, unit)).allSatisfy(change -> {
            assertThat(change.reason()).isEqualTo("按机构调整方案");
            assertThat(change.by()).contains("测试人员");
        });
        assertThat(organization.events)
                .extracting(Object::getClass)
                .containsExactly(UnitsOpened.class, UnitRenamed.class, UnitMoved.class);
    }

    @Test
    void aMovedUnitIsSeenByTheNewOfficeAndNoLongerByTheOldOneAtTheNextClick() {
        UnitSummary street = organization.named("木城街道");
        UnitId unit = enterprise("随街道走的厂", street);
        Actor old = organization.actor(Role.OFFICE_CLERK, "武陟县安委办");
        Actor fresh = organization.actor(Role.OFFICE_CLERK, "温县安委办");
        organization.changes.move(city, street.id(), organization.today(street.id()), wenxian.id());

        for (UnitId moved : List.of(street.id(), unit)) {
            assertThat(organization.queries.holds(old.scope(), moved)).isFalse();
            assertThat(organization.queries.holds(fresh.scope(), moved)).isTrue();
        }
        assertThat(organization.queries.ancestors(unit))
                .extracting(UnitSummary::name)
                .containsExactly("焦作市", "温县", "木城街道");
        organization.changes.move(city, street.id(), organization.today(street.id()), wuzhi.id());
        assertThat(organization.queries.holds(old.scope(), unit)).isTrue();
    }

    @Test
    void afterManyMovesTheClosureIsStillWhatTheParentsSay() {
        Random random = new Random(7);
        List<UnitSummary> counties =
                organization.queries.inside(organization.root().id(), UnitKind.COUNTY);
        List<UnitSummary> streets =
                organization.queries.inside(organization.root().id(), UnitKind.TOWNSHIP);
        for (int i = 0; i < 40; i++) {
            UnitId street = streets.get(random.nextInt(streets.size())).id();
            UnitId county = counties.get(random.nextInt(counties.size())).id();
            try {
                organization.changes.move(city, street, organization.today(street), county);
            } catch (Refusal where) {
                assertThat(where.code()).isEqualTo(OrganizationRefusal.MOVED_NOWHERE);
            }
        }
        closureIsWhatTheParentsSay();
    }

    @Test
    void aMergedUnitNamesItsSuccessorAndHandsOverWhatHungInIt() {
        UnitId a = township("甲街道", wuzhi);
        UnitId b = township("乙街道", wuzhi);
        UnitId plant = enterprise("甲街道的厂", organization.queries.get(a));
        organization.events.clear();
        organization.changes.merge(city, a, organization.today(a), b);

        assertThat(organization.queries.details(city.scope(), a)).satisfies(details -> {
            assertThat(details.closedOn()).isNotNull();
            assertThat(details.successor()).isEqualTo(b);
        });
        assertThat(organization.queries.get(plant).parentId()).isEqualTo(b);
        assertThat(organization.lists.history(city, b))
                .extracting(UnitChange::kind)
                .containsExactly(UnitChange.Kind.ABSORBED);
        assertThat(organization.lists.history(city, plant))
                .extracting(UnitChange::before, UnitChange::after)
                .containsExactly(tuple("甲街道", "乙街道"));
        assertThat(organization.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        UnitMerged.class, event -> assertThat(event.moved()).containsExactly(plant));
        closureIsWhatTheParentsSay();

        organization.changes.reopen(city, a, organization.today(a));
        assertThat(organization.queries.details(city.scope(), a).successor()).isNull();
        assertThat(organization.queries.named(wuzhi.id(), "甲街道")).isPresent();
    }

    @Test
    void whatCannotBeMovedOrMergedIsRefusedWithItsReason() {
        UnitId plant = enterprise("不动的厂", wuzhi);
        UnitId paper = organization.units.open(city, new NewUnit(UnitKind.MEDIA, wuzhi.id(), "县报", "", Set.of()));
        UnitId town = township("丙街道", wuzhi);
        refused(OrganizationRefusal.MOVED_NOWHERE, () -> move(plant, wuzhi.id()));
        refused(OrganizationRefusal.PLACE_REQUIRED, () -> move(plant, paper));
        refused(OrganizationRefusal.PLACE_ORDER, () -> move(wuzhi.id(), wenxian.id()));
        refused(OrganizationRefusal.MOVED_BELOW_ITSELF, () -> move(wuzhi.id(), town));
        refused(OrganizationRefusal.ROOT_STAYS, () -> move(organization.root().id(), wuzhi.id()));
        refused(
                OrganizationRefusal.MOVE_OF_OFFICE,
                () -> move(organization.named("温县安委办").id(), wuzhi.id()));
        refused(OrganizationRefusal.MERGE_WITH_ITSELF, () -> merge(plant, plant));
        refused(OrganizationRefusal.MERGE_OF_ANOTHER_KIND, () -> merge(plant, paper));
        refused(OrganizationRefusal.OFFICE_BELOW, () -> merge(wuzhi.id(), wenxian.id()));
        UnitId twin = enterprise("不动的厂", wenxian);
        refused(OrganizationRefusal.NAME_TAKEN_THERE, () -> move(plant, wenxian.id()));
        organization.changes.close(city, twin, organization.today(twin));
        refused(OrganizationRefusal.UNIT_CLOSED, () -> merge(plant, twin));
        Actor county = organization.actor(Role.OFFICE_CLERK, "武陟县安委办");
        assertThatThrownBy(() -> organization.changes.move(county, plant, organization.today(plant), wenxian.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aChangeSaysWhyAndHoldsFromADayThatHasComeAndFollowsTheOneBefore() {
        UnitId unit = enterprise("日期厂", wuzhi);
        LocalDate today = LocalDate.now(organization.clock);
        backdate(unit, today.minusDays(9));
        refused(OrganizationRefusal.DAY_AHEAD, () -> rename(unit, new Change(0, today.plusDays(1), "预先")));
        refused(OrganizationRefusal.DAY_TOO_EARLY, () -> rename(unit, new Change(0, today.minusDays(10), "太早")));
        refused(OrganizationRefusal.REASON_MISSING, () -> rename(unit, new Change(0, today, "  ")));
        rename(unit, new Change(0, today.minusDays(2), "补记"));
        refused(OrganizationRefusal.DAY_TOO_EARLY, () -> rename(unit, new Change(1, today.minusDays(3), "早于上次")));
        assertThatThrownBy(() -> rename(unit, new Change(0, today, "旧页面"))).isInstanceOf(Stale.class);
    }

    @Test
    void aClosedUnitIsReopenedUnlessItsNameOrItsPlaceIsGone() {
        UnitId unit = enterprise("再开的厂", wuzhi);
        organization.changes.close(city, unit, organization.today(unit));
        UnitId other = enterprise("再开的厂", wuzhi);
        refused(OrganizationRefusal.NAME_TAKEN, () -> reopen(unit));
        organization.changes.rename(city, other, organization.today(other), "后来的厂", "");
        reopen(unit);
        refused(OrganizationRefusal.STILL_OPEN, () -> reopen(unit));

        UnitId town = township("丁街道", wuzhi);
        UnitId below = enterprise("丁街道的厂", organization.queries.get(town));
        organization.changes.close(city, below, organization.today(below));
        organization.changes.close(city, town, organization.today(town));
        refused(OrganizationRefusal.PLACE_CLOSED, () -> reopen(below));
    }

    @Test
    void anotherSectorLetsAnotherDepartmentSeeTheUnitAtTheNextClick() {
        UnitId unit = enterprise("改行的厂", wuzhi);
        Scope school = organization.actor(Role.DEPARTMENT_OFFICER, "焦作市教育局").scope();
        assertThat(organization.queries.holds(school, unit)).isFalse();
        organization.changes.register(
                city, unit, organization.today(unit), Set.of("school"), UnitSheetFixtures.code(77));
        assertThat(organization.queries.holds(school, unit)).isTrue();
        assertThat(organization.queries.details(city.scope(), unit).creditCode())
                .isEqualTo(UnitSheetFixtures.code(77));
        refused(
                OrganizationRefusal.SECTOR_MISSING,
                () -> organization.changes.register(city, unit, organization.today(unit), Set.of(), ""));
        refused(
                OrganizationRefusal.CREDIT_CODE_WRONG,
                () -> organization.changes.register(city, unit, organization.today(unit), Set.of("fire"), "123"));
    }

    @Test
    void anOfficerIsNamedByTheUnitItselfAndByTheOfficesAboveAndNobodyElse() {
        UnitId unit = enterprise("有联络员的厂", wuzhi);
        Actor own = organization.actor(Role.UNIT_LIAISON, organization.queries.get(unit));
        organization.liaisons.name(own, unit, 0, Liaison.typed("李四", "138 0000 1111"));
        organization.liaisons.name(city, unit, 1, Liaison.typed("王五", "13800002222"));
        assertThat(organization.liaisons.of(unit).orElseThrow()).hasToString("王* 138****2222");
        assertThat(organization.liaisons.read(own, unit)).hasValue(new Liaison("王五", "13800002222"));
        assertThat(organization.events).last().isInstanceOf(LiaisonRead.class);
        Actor department = organization.actor(Role.DEPARTMENT_OFFICER, "焦作市应急管理局");
        refused(OrganizationRefusal.LIAISON_OF_OTHERS, () -> organization.liaisons.read(department, unit));
        Actor stranger = organization.actor(Role.OFFICE_CLERK, "温县安委办");
        assertThatThrownBy(() -> organization.liaisons.read(stranger, unit)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organization.liaisons.name(own, unit, 1, Liaison.typed("赵六", "13800003333")))
                .isInstanceOf(Stale.class);
        refused(
                OrganizationRefusal.LIAISON_WRONG,
                () -> organization.liaisons.name(own, unit, 2, Liaison.typed("赵六", "12")));
    }

    @Test
    void aListIsFilteredSortedAndFoundByTheWholeNumberOfAnOfficerOnly() {
        UnitId unit = enterprise("列表一厂", wenxian);
        UnitId ended = enterprise("列表二厂", wenxian);
        organization.changes.close(city, ended, organization.today(ended));
        organization.liaisons.name(city, unit, 0, Liaison.typed("李四", "13655554444"));
        assertThat(names(filter("列表", UnitFilter.Standing.OPEN))).containsExactly("列表一厂");
        assertThat(names(filter("列表", UnitFilter.Standing.CLOSED))).containsExactly("列表二厂");
        assertThat(names(new UnitFilter(
                        "列表",
                        UnitKind.ENTERPRISE,
                        "hazardous-chemicals",
                        wenxian.id(),
                        UnitFilter.Standing.EITHER,
                        UnitFilter.Order.NAME,
                        true)))
                .containsExactly("列表二厂", "列表一厂");
        assertThat(names(filter("13655554444", UnitFilter.Standing.OPEN))).containsExactly("列表一厂");
        assertThat(names(filter("1365555", UnitFilter.Standing.OPEN))).isEmpty();
    }

    @Test
    void anExportReadAgainChangesNothingAndShowsNoNumber() {
        UnitId unit = enterprise("导出的厂", wenxian);
        organization.liaisons.name(city, unit, 0, Liaison.typed("李四", "13655557777"));
        organization.events.clear();
        List<SheetDraft> sheets = organization.lists.sheet(city, UnitFilter.ALL);
        assertThat(sheets.getFirst().rows().toString()).contains("136****7777").doesNotContain("13655557777");
        assertThat(organization.events).singleElement().isInstanceOf(UnitsExported.class);
        UnitSheetReading again = organization.readSheet(city, UnitSheetFixtures.read(sheets));
        assertThat(again.errors()).isEmpty();
        assertThat(again.rows()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(sheets.getFirst().rows().size()).isGreaterThan(300);
        Actor county = organization.actor(Role.OFFICE_CLERK, "温县安委办");
        List<SheetDraft> own = organization.lists.sheet(county, UnitFilter.ALL);
        assertThat(organization.readSheet(county, UnitSheetFixtures.read(own)).errors())
                .isEmpty();
    }

    private static UnitFilter filter(String text, UnitFilter.Standing standing) {
        return new UnitFilter(text, null, "", null, standing, UnitFilter.Order.TREE, false);
    }

    private List<String> names(UnitFilter filter) {
        return organization.lists.page(city, filter, 1, 50).rows().stream()
                .map(line -> line.unit().name())
                .toList();
    }

    private void move(UnitId unit, UnitId to) {
        organization.changes.move(city, unit, organization.today(unit), to);
    }

    private void merge(UnitId unit, UnitId into) {
        organization.changes.merge(city, unit, organization.today(unit), into);
    }

    private void reopen(UnitId unit) {
        organization.changes.reopen(city, unit, organization.today(unit));
    }

    private void rename(UnitId unit, Change change) {
        organization.changes.rename(city, unit, change, "改过名的厂" + change.version(), "");
    }

    private static Change on(UnitId unit, LocalDate day) {
        return new Change(organization.today(unit).version(), day, "按机构调整方案");
    }

    private static void backdate(UnitId unit, LocalDate day) {
        organization
                .jdbc
                .sql("UPDATE organization.unit SET opened_on = :day WHERE id = :id")
                .param("day", day)
                .param("id", unit.value())
                .update();
    }

    private UnitId enterprise(String name, UnitSummary place) {
        return organization.units.open(
                city, new NewUnit(UnitKind.ENTERPRISE, place.id(), name, "", Set.of("hazardous-chemicals")));
    }

    private UnitId township(String name, UnitSummary county) {
        return organization.units.open(city, new NewUnit(UnitKind.TOWNSHIP, county.id(), name, "", Set.of()));
    }

    private static void closureIsWhatTheParentsSay() {
        String line = """
                WITH RECURSIVE line AS (
                    SELECT unit.id AS ancestor_id, unit.id AS unit_id, 0 AS distance FROM organization.unit
                    UNION ALL
                    SELECT unit.parent_id, line.unit_id, line.distance + 1
                    FROM line
                    JOIN organization.unit ON unit.id = line.ancestor_id
                    WHERE unit.parent_id IS NOT NULL)
                """;
        String said = "SELECT ancestor_id, unit_id, distance FROM line";
        String kept = "SELECT ancestor_id, unit_id, distance FROM organization.unit_scope";
        for (String difference : List.of(said + " EXCEPT " + kept, kept + " EXCEPT " + said)) {
            assertThat(organization.jdbc.sql(line + difference).query().listOfRows())
                    .isEmpty();
        }
    }

    private static void refused(OrganizationRefusal code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
