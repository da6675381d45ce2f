package org.anyue.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an .xlsx file as text. Parses in the calling process. */
public final class SheetReader {

    /** More rows than any list of a city has. */
    public static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_FORMULAS_NAMED = 20;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private SheetReader() {}

    /** @throws UnreadableSheet when it is no .xlsx file, is damaged, has a formula or too many rows */
    public static List<SheetRow> read(InputStream in) throws UnreadableSheet {
        List<SheetRow> rows = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(in, WITH_FORMATS);
                Stream<Row> found = book.getFirstSheet().openStream()) {
            var each = found.iterator();
            while (each.hasNext()) {
                SheetRow row = row(each.next(), formulas);
                if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    throw new UnreadableSheet("表格超过 %d 行。请拆成几个文件后分别上传。".formatted(MOST_ROWS));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet("表格已损坏，或者不是 .xlsx 文件。请用 WPS 或 Excel 打开，另存为 .xlsx 后重新上传。", e);
        }
        if (!formulas.isEmpty()) {
            throw new UnreadableSheet("%s是公式。请复制这些列，用“选择性粘贴”粘贴为数值后重新上传。".formatted(places(formulas)));
        }
        return rows;
    }

    private static String places(List<String> formulas) {
        return formulas.size() <= MOST_FORMULAS_NAMED
                ? String.join("、", formulas)
                : String.join("、", formulas.subList(0, MOST_FORMULAS_NAMED)) + "等 " + formulas.size() + " 格";
    }

    private static SheetRow row(Row row, List<String> formulas) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(text(row, i, formulas));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Row row, int column, List<String> formulas) {
        Optional<Cell> cell = row.getOptionalCell(column);
        if (cell.isEmpty()) {
            return "";
        }
        if (cell.get().getType() == CellType.FORMULA) {
            formulas.add("第 %d 行 %s 列".formatted(row.getRowNum(), letter(column)));
            return "";
        }
        String text = isDay(cell.get())
                ? cell.get().asDate().toLocalDate().toString()
                : cell.get().getText();
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** Spreadsheet programs keep a day as a number; only its format says that it is one. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER && format != null && format.matches("(?i).*(?:y.*m|m.*d|d.*m).*");
    }

    /** A, B … Z, AA …, as spreadsheet programs name columns. */
    public static String letter(int column) {
        int rest = column % 26;
        String last = String.valueOf((char) ('A' + rest));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
