package org.anyue.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetTests {

    @Test
    void whatIsWrittenReadsTheSame() throws Exception {
        List<List<String>> rows = List.of(List.of("1", "两行\n文字", ""), List.of("=1+1", "𠮷野家", "007"));
        SheetDraft draft = new SheetDraft(
                "名单", "说明", List.of(new SheetColumn("甲", 8), new SheetColumn("乙", 20), new SheetColumn("丙", 8)), rows);
        List<SheetRow> read = SheetReader.read(new ByteArrayInputStream(written(draft)));
        assertThat(read.get(1).cells()).containsExactly("甲", "乙", "丙");
        assertThat(read.get(2)).isEqualTo(new SheetRow(3, rows.get(0)));
        assertThat(read.get(3)).isEqualTo(new SheetRow(4, rows.get(1)));
    }

    @Test
    void aFormulaIsRefusedWithItsPlace() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "甲");
            sheet.formula(2, 1, "SUM(A1:A2)");
        });
        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(file)))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("第 3 行 B 列是公式");
    }

    @Test
    void aDayIsReadAsADay() throws Exception {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, LocalDate.of(2026, 6, 16));
            sheet.style(0, 0).format("yyyy/m/d").set();
            sheet.value(0, 1, 46_189);
        });
        assertThat(SheetReader.read(new ByteArrayInputStream(file)).getFirst().cells())
                .containsExactly("2026-06-16", "46189");
    }

    @Test
    void whatIsNoSheetIsRefused() {
        assertThatThrownBy(() -> SheetReader.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("另存为 .xlsx");
    }

    @Test
    void columnsAreNamedAsSpreadsheetsNameThem() {
        assertThat(List.of(
                        SheetReader.letter(0), SheetReader.letter(25), SheetReader.letter(26), SheetReader.letter(701)))
                .containsExactly("A", "Z", "AA", "ZZ");
    }

    private static byte[] written(SheetDraft draft) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(draft, out);
        return out.toByteArray();
    }

    private interface Filling {
        void of(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            filling.of(book.newWorksheet("表"));
        }
        return out.toByteArray();
    }
}
