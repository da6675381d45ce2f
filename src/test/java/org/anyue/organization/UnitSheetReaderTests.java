package org.anyue.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.sheet.SheetRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong with a sheet is told by row and column, all of it at once. */
class UnitSheetReaderTests {

    private static OrganizationFixtures organization;
    private static Actor office;

    @BeforeAll
    static void open() {
        organization = OrganizationFixtures.jiaozuo();
        office = organization.actor(Role.OFFICE_CLERK, "武陟县安委办");
        UnitSheetFixtures known = new UnitSheetFixtures()
                .add(Map.of(
                        UnitColumn.NAME, "已登记化工有限公司",
                        UnitColumn.KIND, "生产经营单位",
                        UnitColumn.PLACE, "410823",
                        UnitColumn.SECTORS, "危险化学品",
                        UnitColumn.CREDIT_CODE, UnitSheetFixtures.code(90_001),
                        UnitColumn.LIAISON, "王小明",
                        UnitColumn.PHONE, "13912345678"));
        organization.importNow(office, known.read());
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
    }

    @Test
    void thirtySevenErrorsAmongFiveThousandRowsAreEachNamed() {
        UnitSheetFixtures sheet = UnitSheetFixtures.enterprises(5000, "武陟县");
        String township = organization
                .queries
                .inside(organization.named("武陟县").id(), UnitKind.TOWNSHIP)
                .getFirst()
                .name();
        Object[][] planted = UnitSheetFixtures.errors(sheet, 0, township);

        UnitSheetReading reading = read(office, sheet.read());

        assertThat(planted).hasNumberOfRows(37);
        Map<Integer, UnitSheetError> byRow = reading.errors().stream()
                .collect(Collectors.toMap(UnitSheetError::row, error -> error, (first, _) -> first));
        for (Object[] error : planted) {
            assertThat(byRow.get((int) error[0])).as("row %s", error[0]).isNotNull();
            assertThat(byRow.get((int) error[0]).column()).isEqualTo(((UnitColumn) error[1]).title());
            assertThat(byRow.get((int) error[0]).message()).contains((String) error[3]);
        }
        assertThat(reading.errors()).hasSize(37);
        assertThat(reading.rows()).hasSize(5000 - 37);
    }

    @Test
    void aSheetWithoutHeadOrWithoutUnitsIsSaidToBeSo() {
        assertThat(read(office, List.of(new SheetRow(1, List.of("甲", "乙")))).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("没有找到表头"));
        assertThat(read(office, new UnitSheetFixtures().read()).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("只有表头"));
    }

    @Test
    void columnsStandInAnyOrderAndStrangeOnesAreTold() {
        UnitSheetReading reading = read(
                office,
                List.of(
                        new SheetRow(3, List.of("备注", "所属地区", "单位名称", "单位类别", "行业领域")),
                        new SheetRow(4, List.of("无", "焦作市武陟县", "顺序不同的厂", "企业", "工贸；消防和人员密集场所"))));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.ignored()).containsExactly("备注");
        assertThat(reading.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.terms().unit().sectors()).containsExactlyInAnyOrder("industry-trade", "fire"));
    }

    @Test
    void aKnownUnitIsFoundByItsCodeAndKeepsWhatIsLeftEmpty() {
        UnitSheetReading reading = read(
                office,
                new UnitSheetFixtures()
                        .add(Map.of(
                                UnitColumn.NAME, "更名化工有限公司",
                                UnitColumn.KIND, "生产经营单位",
                                UnitColumn.PLACE, "武陟县",
                                UnitColumn.CREDIT_CODE, UnitSheetFixtures.code(90_001)))
                        .read());
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.isNew()).isFalse();
            assertThat(row.terms().unit().sectors()).containsExactly("hazardous-chemicals");
            assertThat(row.line().cells())
                    .extracting(UnitImportLine.Cell::column)
                    .containsExactly("单位名称", "简称");
        });
    }

    @Test
    void aMaskedOfficerIsTheKnownOneAndAnotherNumberBehindTheSameMaskIsAChange() {
        Map<UnitColumn, String> row = Map.of(
                UnitColumn.NAME, "已登记化工有限公司",
                UnitColumn.KIND, "生产经营单位",
                UnitColumn.PLACE, "武陟县",
                UnitColumn.LIAISON, "王**",
                UnitColumn.PHONE, "139****5678");
        assertThat(read(office, new UnitSheetFixtures().add(row).read())).satisfies(reading -> {
            assertThat(reading.errors()).isEmpty();
            assertThat(reading.unchanged()).isEqualTo(1);
        });
        UnitSheetFixtures other = new UnitSheetFixtures().add(row).put(2, UnitColumn.PHONE, "13900005678");
        assertThat(read(office, other.read()).rows()).singleElement().satisfies(change -> {
            assertThat(change.terms().liaison()).isEqualTo(new Liaison("王小明", "13900005678"));
            assertThat(change.line().cells().toString()).doesNotContain("13900005678", "王小明");
        });
    }

    @Test
    void kindAndPlaceOfAKnownUnitAreNotChangedByASheet() {
        UnitSheetFixtures sheet = new UnitSheetFixtures()
                .add(Map.of(
                        UnitColumn.NAME, "已登记化工有限公司",
                        UnitColumn.KIND, "新闻单位",
                        UnitColumn.PLACE, "龙源街道",
                        UnitColumn.CREDIT_CODE, UnitSheetFixtures.code(90_001)));
        assertThat(read(office, sheet.read()).errors())
                .extracting(UnitSheetError::message)
                .anySatisfy(said -> assertThat(said).contains("导入不能改类别"))
                .anySatisfy(said -> assertThat(said).contains("办理划转"));
    }

    private static UnitSheetReading read(Actor actor, List<SheetRow> rows) {
        return organization.readSheet(actor, rows);
    }
}
