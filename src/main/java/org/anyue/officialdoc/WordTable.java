package org.anyue.officialdoc;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A wide table as a Word document: A3 landscape, title in 小标宋 22 pt, the head row repeated on each page (GB/T 9704-2012
 * says nothing about tables; title and margins follow it).
 *
 * @param note one line below the title, empty for none
 * @param widths of the columns, in any unit: they share the line
 */
public record WordTable(String title, String note, List<String> heads, List<Integer> widths, List<List<String>> rows) {

    // Twentieths of a point: A3 landscape less 20 mm on each side.
    private static final long A3_WIDTH = 23_811;
    private static final long A3_HEIGHT = 16_838;
    private static final long MARGIN = 1_134;
    private static final int CELL_POINTS = 9;

    public WordTable {
        heads = List.copyOf(heads);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    public void write(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            line(document, title, "方正小标宋_GBK", 22);
            if (!note.isEmpty()) {
                line(document, note, "楷体_GB2312", 12);
            }
            table(document);
            document.write(out);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(A3_WIDTH));
        size.setH(BigInteger.valueOf(A3_HEIGHT));
        var margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private static void line(XWPFDocument document, String text, String font, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        write(paragraph, text, font, points, false);
    }

    private void table(XWPFDocument document) {
        XWPFTable table = document.createTable(rows.size() + 1, heads.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), heads, true);
        for (int i = 0; i < rows.size(); i++) {
            table.getRow(i + 1).setCantSplitRow(true);
            fill(table.getRow(i + 1), rows.get(i), false);
        }
    }

    private void fill(XWPFTableRow row, List<String> cells, boolean head) {
        long whole = widths.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < heads.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            CTTcPr properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            properties.addNewTcW().setW(BigInteger.valueOf((A3_WIDTH - 2 * MARGIN) * widths.get(i) / whole));
            if (head) {
                cell.setColor("EEF2F7");
            }
            fill(cell, i < cells.size() ? cells.get(i) : "", head);
        }
    }

    private static void fill(XWPFTableCell cell, String text, boolean head) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setSpacingAfter(0);
            if (head) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            write(paragraph, i < lines.size() ? lines.get(i) : "", head ? "黑体" : "仿宋_GB2312", CELL_POINTS, head);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
    }
}
