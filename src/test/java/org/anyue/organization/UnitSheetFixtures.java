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

    public List<SheetRow> read() {
        return read(sheets());
    }

    /** As they come back from a spreadsheet program. */
    public static List<SheetRow> read(List<SheetDraft> sheets) {
        try {
            return SheetReader.read(new ByteArrayInputStream(bytes(sheets)));
        } catch (UnreadableSheet e) {
            throw new IllegalStateException(e);
        }
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
