package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.junit.jupiter.api.Test;

class CitiesTests {

    @Test
    void aCityComesWithItsPlacesOfficesAndDepartments() {
        OrganizationFixtures organization = OrganizationFixtures.fresh();
        UnitSummary root = organization.cities.setUp(Party.SYSTEM, "4108", false);

        assertThat(root.kind()).isEqualTo(UnitKind.CITY);
        assertThat(root.code()).isEqualTo("410800");
        assertThat(organization.queries.root()).contains(root);
        assertThat(organization.queries.inside(root.id(), UnitKind.COUNTY)).hasSize(11);
        assertThat(organization.queries.inside(root.id(), UnitKind.TOWNSHIP)).hasSizeGreaterThan(100);
        assertThat(organization.queries.inside(root.id(), UnitKind.COMMITTEE_OFFICE))
                .hasSize(12)
                .extracting(UnitSummary::shortName)
                .startsWith("市安委办", "解放区安委办");
        assertThat(organization.queries.departments(root.id()))
                .hasSize(33)
                .extracting(UnitSummary::name)
                .startsWith("焦作市应急管理局", "焦作市发展和改革委员会")
                .contains("中共焦作市委宣传部", "国网焦作供电公司", "焦作市消防救援支队", "共青团焦作市委员会");
        UnitSummary county = organization.named("解放区");
        assertThat(organization.queries.departments(county.id())).isEmpty();
        assertThat(organization.events).singleElement().isInstanceOf(CitySetUp.class);
    }

    @Test
    void countiesMayHaveTheirDepartmentsToo() {
        OrganizationFixtures organization = OrganizationFixtures.jiaozuo();
        List<UnitSummary> departments =
                organization.queries.departments(organization.named("武陟县").id());
        assertThat(departments)
                .extracting(UnitSummary::shortName)
                .contains("武陟县应急局", "武陟县消防救援大队", "武陟县委宣传部")
                .doesNotContain("武陟县消防救援支队", "武陟县供电公司");
        assertThat(organization.queries.sectorsOf(departments.getFirst().id()))
                .extracting(Sector::code)
                .containsExactly("other-mine", "hazardous-chemicals", "fireworks", "industry-trade");
    }

    @Test
    void aCityWithoutCountiesHasItsTownshipsDirectlyBelow() {
        OrganizationFixtures organization = OrganizationFixtures.fresh();
        UnitSummary root = organization.cities.setUp(Party.SYSTEM, "441900", true);
        assertThat(organization.queries.inside(root.id(), UnitKind.COUNTY)).isEmpty();
        assertThat(organization.queries.inside(root.id(), UnitKind.TOWNSHIP))
                .hasSize(36)
                .allMatch(township -> root.id().equals(township.parentId()));
    }

    @Test
    void aMunicipalityIsTheRootOfItsDistricts() {
        OrganizationFixtures organization = OrganizationFixtures.fresh();
        UnitSummary root = organization.cities.setUp(Party.SYSTEM, "50", true);
        assertThat(root.name()).isEqualTo("重庆市");
        assertThat(organization.queries.inside(root.id(), UnitKind.COUNTY)).hasSizeGreaterThanOrEqualTo(38);
        assertThat(organization.queries.inside(root.id(), UnitKind.TOWNSHIP)).hasSizeGreaterThan(1000);
    }

    @Test
    void everyUnitStandsUnderEachOfItsAncestorsAndNothingElse() {
        OrganizationFixtures organization = OrganizationFixtures.jiaozuo();
        int wrong = organization.jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT id AS ancestor_id, id AS unit_id, 0 AS distance FROM organization.unit
                            UNION ALL
                            SELECT unit.parent_id, line.unit_id, line.distance + 1
                            FROM line JOIN organization.unit ON unit.id = line.ancestor_id
                            WHERE unit.parent_id IS NOT NULL)
                        SELECT count(*)
                        FROM line FULL JOIN organization.unit_scope USING (ancestor_id, unit_id, distance)
                        WHERE line.unit_id IS NULL OR unit_scope.unit_id IS NULL""").query(Integer.class).single();
        // A full join with USING cannot tell the sides apart, so both are counted as well.
        int stored = organization
                .jdbc
                .sql("SELECT count(*) FROM organization.unit_scope")
                .query(Integer.class)
                .single();
        assertThat(wrong).isZero();
        assertThat(stored).isGreaterThan(1000);
    }

    @Test
    void aSecondSetUpIsRefused() {
        OrganizationFixtures organization = OrganizationFixtures.jiaozuo();
        assertThatThrownBy(() -> organization.cities.setUp(Party.SYSTEM, "4107", false))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(OrganizationRefusal.CITY_ALREADY_SET_UP);
        assertThat(organization.root().name()).isEqualTo("焦作市");
    }

    @Test
    void aCodeOfNoCityIsRefused() {
        OrganizationFixtures organization = OrganizationFixtures.fresh();
        assertThatThrownBy(() -> organization.cities.setUp(Party.SYSTEM, "5002", false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("5002");
        assertThat(organization.queries.root()).isEmpty();
    }

    @Test
    void ofSeveralSetUpsAtOnceExactlyOneHappens() throws Exception {
        OrganizationFixtures organization = OrganizationFixtures.fresh();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> tries = IntStream.range(0, 4)
                    .mapToObj(_ -> people.submit(() -> organization.transaction.execute(status -> {
                        try {
                            organization.cities.setUp(Party.SYSTEM, "4108", false);
                            return true;
                        } catch (Refusal refused) {
                            status.setRollbackOnly();
                            return false;
                        }
                    })))
                    .toList();
            int done = 0;
            for (Future<Boolean> one : tries) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isOne();
        }
        assertThat(organization.queries.inside(organization.root().id(), UnitKind.COUNTY))
                .hasSize(11);
    }
}
