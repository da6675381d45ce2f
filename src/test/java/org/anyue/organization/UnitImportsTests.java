package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.sheet.SheetRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitImportsTests {

    private static OrganizationFixtures organization;

    private Actor office;

    @BeforeAll
    static void open() {
        organization = OrganizationFixtures.jiaozuo();
    }

    @BeforeEach
    void people() {
        office = organization.actor(Role.OFFICE_CLERK, "武陟县安委办");
        organization.events.clear();
    }

    @Test
    void aSheetIsImportedOnceInOneRecordAndAgainChangesNothing() {
        List<SheetRow> rows = UnitSheetFixtures.enterprises(1200, "武陟县").read();
        UnitImport done = organization.importNow(office, rows);

        assertThat(done.state()).isEqualTo(UnitImport.State.DONE);
        assertThat(done.added()).isEqualTo(1200);
        assertThat(done.done()).isEqualTo(1200);
        assertThat(organization.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        UnitsImported.class, event -> assertThat(event.added()).hasSize(1200));
        UnitSummary unit = organization.named("第00007号化工有限公司");
        assertThat(organization.queries.sectorsOf(unit.id()))
                .extracting(Sector::code)
                .containsExactlyInAnyOrder("hazardous-chemicals", "special-equipment");
        assertThat(organization.queries.holds(
                        organization.actor(Role.DEPARTMENT_OFFICER, "焦作市应急管理局").scope(), unit.id()))
                .isTrue();
        UUID again = organization.imports.keep(office, "名录.xlsx", rows);
        assertThat(organization.imports.preview(office, again)).satisfies(preview -> {
            assertThat(preview.unchanged()).isEqualTo(1200);
            assertThat(preview.added() + preview.changed()).isZero();
        });
        assertThatThrownBy(() -> organization.imports.begin(office, again))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有要导入的");
    }

    @Test
    void nothingIsImportedWhileARowIsWrong() {
        UnitSheetFixtures sheet = UnitSheetFixtures.enterprises(4000, 3, "修武县").put(3, UnitColumn.PHONE, "12");
        Actor city = organization.actor(Role.OFFICE_LEAD, "市安委办");
        UUID kept = organization.imports.keep(city, "名录.xlsx", sheet.read());
        assertThatThrownBy(() -> organization.imports.begin(city, kept))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 处要改");
        assertThat(organization.queries.enterprises(organization.named("修武县").id(), java.util.Set.of()))
                .isEmpty();
    }

    @Test
    void fiveThousandRowsWithThirtySevenErrorsBringNothingAndCleanOnesAreInWithinTwentySeconds() {
        organization.importNow(
                organization.actor(Role.OFFICE_CLERK, "温县安委办"),
                new UnitSheetFixtures()
                        .add(Map.of(
                                UnitColumn.NAME, "温县化工有限公司",
                                UnitColumn.KIND, "企业",
                                UnitColumn.PLACE, "温县",
                                UnitColumn.SECTORS, "危险化学品",
                                UnitColumn.CREDIT_CODE, UnitSheetFixtures.code(90_002)))
                        .read());
        long before = rows();
        UnitId county = organization.named("武陟县").id();
        UnitSheetFixtures spoilt = UnitSheetFixtures.enterprises(20_000, 5000, "武陟县");
        Object[][] planted = UnitSheetFixtures.errors(
                spoilt,
                20_000,
                organization
                        .queries
                        .inside(county, UnitKind.TOWNSHIP)
                        .getFirst()
                        .name());
        UUID wrong = organization.imports.keep(office, "名录.xlsx", spoilt.read());
        assertThat(organization.imports.preview(office, wrong).errors())
                .extracting(error -> error.row() + " " + error.column())
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(planted)
                        .map(error -> error[0] + " " + ((UnitColumn) error[1]).title())
                        .toList());
        assertThatThrownBy(() -> organization.imports.begin(office, wrong))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("37 处要改");
        assertThat(rows()).as("nothing half imported").isEqualTo(before);

        UnitSheetFixtures clean = UnitSheetFixtures.enterprises(20_000, 5000, "武陟县");
        byte[] file = clean.file();
        long start = System.nanoTime();
        UUID kept = organization.imports.keep(office, "名录.xlsx", UnitSheetFixtures.read(file));
        assertThat(organization.imports.preview(office, kept).added()).isEqualTo(5000);
        organization.imports.begin(office, kept);
        assertThat(organization.awaitImport(office, kept).added()).isEqualTo(5000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(patience(20));
        assertThat(rows()).isEqualTo(before + 5000);
    }

    /** Longer where other programs want the processors, too: more than two of them in line for each. */
    private static Duration patience(int seconds) {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        double waiting = machine.getSystemLoadAverage() / machine.getAvailableProcessors() / 2;
        return Duration.ofMillis((long) (seconds * 1000L * Math.max(1, waiting)));
    }

    private static long rows() {
        return organization
                .jdbc
                .sql("SELECT count(*) FROM organization.unit")
                .query(Long.class)
                .single();
    }

    @Test
    void peopleAreNeitherInTheDatabaseInPlainWordsNorInTheTrail() {
        organization.importNow(
                office,
                new UnitSheetFixtures()
                        .add(Map.of(
                                UnitColumn.NAME, "保密电子厂",
                                UnitColumn.KIND, "企业",
                                UnitColumn.PLACE, "武陟县",
                                UnitColumn.SECTORS, "工贸",
                                UnitColumn.LIAISON, "欧阳无名",
                                UnitColumn.PHONE, "13755556666"))
                        .read());
        organization.imports.keep(office, "名录.xlsx", List.of(new SheetRow(1, List.of("欧阳无名", "13755556666"))));
        for (String table : List.of("liaison", "unit_import")) {
            String all = organization
                    .jdbc
                    .sql(
                            "SELECT string_agg(encode(CAST(row_text AS bytea), 'escape'), ' ') FROM (SELECT CAST(one AS text) AS row_text FROM organization."
                                    + table + " one) AS texts")
                    .query(String.class)
                    .single();
            assertThat(all)
                    .doesNotContain(
                            "13755556666",
                            java.util.HexFormat.of()
                                    .formatHex("13755556666".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        assertThat(organization.events.toString()).doesNotContain("13755556666", "欧阳无名");
    }

    @Test
    void aSheetBelongsToTheUnitThatBroughtIt() {
        UUID kept = organization.imports.keep(office, "名录.xlsx", List.of());
        Actor stranger = organization.actor(Role.OFFICE_CLERK, "温县安委办");
        assertThatThrownBy(() -> organization.imports.get(stranger, kept)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organization.imports.begin(stranger, kept)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofManyWhoBeginAtOnceOneDoes() throws Exception {
        UUID kept = organization.imports.keep(
                office,
                "名录.xlsx",
                UnitSheetFixtures.enterprises(2000, 40, "龙源街道").read());
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<Boolean>> begun = java.util.stream.IntStream.range(0, many)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        try {
                            organization.imports.begin(office, kept);
                            return true;
                        } catch (Refusal refusal) {
                            return false;
                        }
                    }))
                    .toList();
            int winners = 0;
            for (Future<Boolean> one : begun) {
                winners += one.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(organization.awaitImport(office, kept).added()).isEqualTo(40);
    }

    @Test
    void aNameTakenWhileTheSheetWaitedIsFoundOutBeforeAnythingIsWritten() {
        UUID kept = organization.imports.keep(
                office,
                "名录.xlsx",
                UnitSheetFixtures.enterprises(3000, 2, "木城街道").read());
        assertThat(organization.imports.preview(office, kept).added()).isEqualTo(2);
        UnitSummary street = organization.named("木城街道");
        organization.units.open(
                office,
                new NewUnit(
                        UnitKind.ENTERPRISE,
                        street.id(),
                        "第03001号化工有限公司",
                        "",
                        java.util.Set.of("hazardous-chemicals")));
        assertThat(organization.imports.preview(office, kept))
                .satisfies(preview -> assertThat(preview.changed()).isEqualTo(1));
    }

    @Test
    void theTemplateReadsAsASheetWithoutUnits() {
        assertThat(organization
                        .readSheet(office, UnitSheetFixtures.read(organization.imports.template(office)))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("只有表头"));
        assertThat(organization.imports.template(office).getLast().rows().toString())
                .contains("生产经营单位", "危险化学品", "410823", "武陟县")
                .doesNotContain("温县");
    }
}
