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
        Object[][] planted = {
            {11, UnitColumn.NAME, "", "请填写单位名称"},
            {21, UnitColumn.NAME, "名".repeat(81), "有 81 个字，最多 80 个"},
            {31, UnitColumn.NAME, sheet.get(30, UnitColumn.NAME), "与第 30 行重复"},
            {41, UnitColumn.SHORT_NAME, "简".repeat(41), "有 41 个字，最多 40 个"},
            {51, UnitColumn.KIND, "", "请填写单位类别"},
            {61, UnitColumn.KIND, "公司", "没有“公司”这个类别"},
            {71, UnitColumn.KIND, "安委办", "不能单独添加“安委办”类单位"},
            {81, UnitColumn.KIND, "市", "不能单独添加“市”类单位"},
            {91, UnitColumn.SECTORS, "危险化学品", "“新闻单位”类单位不设行业领域"},
            {101, UnitColumn.PLACE, "武陟县", "不能设在武陟县之下"},
            {111, UnitColumn.PLACE, "", "请填写所属地区"},
            {121, UnitColumn.PLACE, "武涉县", "没有“武涉县”这个地区"},
            {131, UnitColumn.PLACE, "温县", "“温县”不在您的管理范围内"},
            {141, UnitColumn.PLACE, "410825", "“410825”不在您的管理范围内"},
            {151, UnitColumn.PLACE, "焦作市", "“焦作市”不在您的管理范围内"},
            {161, UnitColumn.PLACE, "999999", "没有“999999”这个地区"},
            {171, UnitColumn.ABOVE, "温县", "“武陟县”不属于“温县”"},
            {181, UnitColumn.ABOVE, "天上", "没有“天上”这个地区"},
            {191, UnitColumn.SECTORS, "", "至少选择一个行业领域"},
            {201, UnitColumn.SECTORS, "化学", "没有“化学”这个行业领域"},
            {211, UnitColumn.SECTORS, "危险化学品、炼丹", "没有“炼丹”这个行业领域"},
            {221, UnitColumn.CREDIT_CODE, "9141082300000000", "应为 18 位，现在是 16 位"},
            {231, UnitColumn.CREDIT_CODE, "91410823MA0000000O", "第 18 位不能是“O”"},
            {241, UnitColumn.CREDIT_CODE, wrongDigit(UnitSheetFixtures.code(240)), "校验位不对"},
            {251, UnitColumn.CREDIT_CODE, UnitSheetFixtures.code(248), "与第 250 行的统一社会信用代码相同"},
            {261, UnitColumn.CREDIT_CODE, UnitSheetFixtures.code(90_002), "管理范围以外的单位名下"},
            {271, UnitColumn.CREDIT_CODE, "9.14108230001E17", "当成数字存了"},
            {281, UnitColumn.LIAISON, "", "填了手机号就要填联络员姓名"},
            {291, UnitColumn.LIAISON, "某".repeat(21), "超过 20 个字"},
            {301, UnitColumn.LIAISON, "张**", "带星号"},
            {311, UnitColumn.PHONE, "", "填了联络员姓名就要填手机号"},
            {321, UnitColumn.PHONE, "0391-7211234", "不是手机号"},
            {331, UnitColumn.PHONE, "1381234567", "不是手机号"},
            {341, UnitColumn.PHONE, "13812345678/13812345679", "不是手机号"},
            {351, UnitColumn.PHONE, "138****5678", "带星号"},
            {361, UnitColumn.NUMBER, "zzzz", "没有对应的单位"},
            {371, UnitColumn.PLACE, township, "不能设在" + township + "之下"},
        };
        sheet.put(91, UnitColumn.KIND, "新闻单位");
        sheet.put(101, UnitColumn.KIND, "县");
        sheet.put(371, UnitColumn.KIND, "成员单位");
        for (Object[] error : planted) {
            sheet.put((int) error[0], (UnitColumn) error[1], (String) error[2]);
        }

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

    private static String wrongDigit(String code) {
        char last = code.charAt(17);
        return code.substring(0, 17) + (last == '1' ? '2' : '1');
    }
}
