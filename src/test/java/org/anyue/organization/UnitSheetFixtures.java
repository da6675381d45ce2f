package org.anyue.organization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyue.sheet.SheetDraft;
import org.anyue.sheet.SheetReader;
import org.anyue.sheet.SheetRow;
import org.anyue.sheet.SheetWriter;
import org.anyue.sheet.UnreadableSheet;

/** Sheets of units of invented enterprises. Row 1 is the head, as in a spreadsheet program. */
public final class UnitSheetFixtures {

    private final List<Map<UnitColumn, String>> rows = new ArrayList<>();

    /** Enterprises of the county with codes and officers; the first stands in row 2. */
    public static UnitSheetFixtures enterprises(int count, String place) {
        return enterprises(0, count, place);
    }

    static UnitSheetFixtures enterprises(int from, int count, String place) {
        UnitSheetFixtures sheet = new UnitSheetFixtures();
        for (int i = from; i < from + count; i++) {
            sheet.add(Map.of(
                    UnitColumn.NAME,
                    "第%05d号化工有限公司".formatted(i),
                    UnitColumn.KIND,
                    "生产经营单位",
                    UnitColumn.PLACE,
                    place,
                    UnitColumn.SECTORS,
                    i % 2 == 0 ? "危险化学品" : "危险化学品、特种设备",
                    UnitColumn.CREDIT_CODE,
                    code(i),
                    UnitColumn.LIAISON,
                    "张测试",
                    UnitColumn.PHONE,
                    phone(i)));
        }
        return sheet;
    }

    static String code(int i) {
        String body = String.format(Locale.ROOT, "91410823MA%07d", i);
        return body + CreditCode.checkDigit(body);
    }

    static String phone(int i) {
        return "138%08d".formatted(i);
    }

    UnitSheetFixtures add(Map<UnitColumn, String> cells) {
        rows.add(new EnumMap<>(cells));
        return this;
    }

    /** @param row as a spreadsheet program numbers it */
    UnitSheetFixtures put(int row, UnitColumn column, String words) {
        rows.get(row - 2).put(column, words);
        return this;
    }

    String get(int row, UnitColumn column) {
        return rows.get(row - 2).getOrDefault(column, "");
    }

    /**
     * Puts 37 errors into a sheet of 5,000 enterprises of 武陟县: row, column, what is written there, what is said about it.
     * Another unit outside the scope must have code(90_002).
     *
     * @param from number of the first enterprise
     * @param township one of the county
     */
    static Object[][] errors(UnitSheetFixtures sheet, int from, String township) {
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
            {241, UnitColumn.CREDIT_CODE, wrongDigit(code(from + 240)), "校验位不对"},
            {251, UnitColumn.CREDIT_CODE, code(from + 248), "与第 250 行的统一社会信用代码相同"},
            {261, UnitColumn.CREDIT_CODE, code(90_002), "管理范围以外的单位名下"},
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
        return planted;
    }

    private static String wrongDigit(String code) {
        char last = code.charAt(17);
        return code.substring(0, 17) + (last == '1' ? '2' : '1');
    }

    public List<SheetRow> read() {
        return read(sheets());
    }

    static List<SheetRow> read(byte[] file) {
        try {
            return SheetReader.read(new ByteArrayInputStream(file));
        } catch (UnreadableSheet e) {
            throw new IllegalStateException(e);
        }
    }

    /** As they come back from a spreadsheet program. */
    public static List<SheetRow> read(List<SheetDraft> sheets) {
        return read(bytes(sheets));
    }

    public byte[] file() {
        return bytes(sheets());
    }

    private List<SheetDraft> sheets() {
        return List.of(new SheetDraft(
                "单位",
                "",
                UnitColumn.heads(),
                rows.stream()
                        .map(row -> Arrays.stream(UnitColumn.values())
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())
                        .toList()));
    }

    private static byte[] bytes(List<SheetDraft> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SheetWriter.write(sheets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
