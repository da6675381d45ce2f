package org.anyue.officialdoc.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.sheet.SheetRow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The rows of the largest table of a .docx file, each cell with a line for each of its paragraphs. */
public final class WordTables {

    private WordTables() {}

    /** Empty without a table. Rows count from 1 inside the table. */
    public static List<SheetRow> rows(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFTable largest = null;
            for (XWPFTable table : document.getTables()) {
                if (largest == null || table.getNumberOfRows() > largest.getNumberOfRows()) {
                    largest = table;
                }
            }
            return largest == null ? List.of() : rows(largest);
        }
    }

    private static List<SheetRow> rows(XWPFTable table) {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < table.getNumberOfRows(); i++) {
            List<String> cells = table.getRow(i).getTableCells().stream()
                    .map(WordTables::text)
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new SheetRow(i + 1, cells));
            }
        }
        return rows;
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
