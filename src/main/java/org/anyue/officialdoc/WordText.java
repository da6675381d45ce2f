package org.anyue.officialdoc;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.anyue.officialdoc.OfficialText.Grid;
import org.anyue.officialdoc.OfficialText.Paragraph;
import org.anyue.officialdoc.OfficialText.Style;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes an {@link OfficialText}: A4, margins 37, 35, 28 and 26 mm, lines of 28 pt, 仿宋 16 pt, the page number below. */
final class WordText {

    private static final String TITLE = "方正小标宋_GBK";
    private static final String HEAVY = "黑体";
    private static final String SCRIPT = "楷体_GB2312";
    private static final String PLAIN = "仿宋_GB2312";
    private static final int TITLE_POINTS = 22;
    private static final int POINTS = 16;
    private static final int CELL_POINTS = 12;
    private static final int LINE_POINTS = 28;

    // Twentieths of a point.
    private static final long WIDTH = 11_906;
    private static final long HEIGHT = 16_838;
    private static final long TOP = millimetres(37);
    private static final long BOTTOM = millimetres(35);
    private static final long LEFT = millimetres(28);
    private static final long RIGHT = millimetres(26);

    private final OfficialText text;
    private final XWPFDocument document = new XWPFDocument();

    WordText(OfficialText text) {
        this.text = text;
    }

    void write(OutputStream out) throws IOException {
        try (document) {
            page();
            for (OfficialText.Block block : text.blocks()) {
                switch (block) {
                    case Paragraph paragraph -> paragraph(paragraph);
                    case Grid grid -> grid(grid);
                }
            }
            number();
            document.write(out);
        }
    }

    private static long millimetres(int length) {
        return Math.round(length * 1440 / 25.4);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setFooter(BigInteger.valueOf(millimetres(28)));
    }

    /** The number between two short lines, as the standard wants it. */
    private void number() {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        run(line, "— ", "宋体", 14);
        var field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun number = new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) line);
        letters(number, "宋体", 14);
        number.setText("1");
        run(line, " —", "宋体", 14);
    }

    private void paragraph(Paragraph content) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(0);
        switch (content.style()) {
            case TITLE -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingBetween(LINE_POINTS + 6, LineSpacingRule.EXACT);
            }
            case FLUSH -> paragraph.setAlignment(ParagraphAlignment.BOTH);
            case SIGNED -> {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                indent(paragraph).setRightChars(BigInteger.valueOf(400));
            }
            case FIRST, SECOND, BODY -> {
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                CTInd indent = indent(paragraph);
                indent.setFirstLineChars(BigInteger.valueOf(200));
                indent.setFirstLine(BigInteger.valueOf(2L * POINTS * 20));
            }
        }
        run(paragraph, content.lead(), font(content.style()), content.style() == Style.TITLE ? TITLE_POINTS : POINTS);
        run(paragraph, content.rest(), PLAIN, POINTS);
    }

    private static CTInd indent(XWPFParagraph paragraph) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private static String font(Style style) {
        return switch (style) {
            case TITLE -> TITLE;
            case FIRST -> HEAVY;
            case SECOND -> SCRIPT;
            case BODY, FLUSH, SIGNED -> PLAIN;
        };
    }

    private void grid(Grid grid) {
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        XWPFTable table = document.createTable(grid.rows().size(), columns);
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < grid.rows().size(); i++) {
            row(table.getRow(i), grid.rows().get(i), columns, i == 0);
        }
    }

    private static void row(XWPFTableRow row, List<String> cells, int columns, boolean head) {
        row.setCantSplitRow(true);
        for (int i = columns - 1; i >= Math.max(1, cells.size()); i--) {
            row.removeCell(i);
        }
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            if (i == cells.size() - 1 && cells.size() < columns) {
                properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(columns - i));
            }
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            if (head) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            run(paragraph, cells.get(i), head ? HEAVY : PLAIN, CELL_POINTS);
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static void run(XWPFParagraph paragraph, String words, String font, int points) {
        if (!words.isEmpty()) {
            XWPFRun run = paragraph.createRun();
            letters(run, font, points);
            run.setText(words);
        }
    }

    private static void letters(XWPFRun run, String font, int points) {
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
    }
}
