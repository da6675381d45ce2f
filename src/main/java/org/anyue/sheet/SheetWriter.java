package org.anyue.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet: heads stay in sight, columns can be filtered, each cell is wrapped text. */
public final class SheetWriter {

    private static final String HEAD_COLOUR = "EEF2F7";
    private static final String FRAME = "thin";
    private static final String TEXT = "@";

    private SheetWriter() {}

    public static void write(SheetDraft draft, OutputStream out) throws IOException {
        write(List.of(draft), out);
    }

    /** Several sheets in one file, the first one in front. */
    public static void write(List<SheetDraft> drafts, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Anyue", "1.0")) {
            drafts.forEach(draft -> sheet(book.newWorksheet(draft.name()), draft));
        }
    }

    private static void sheet(Worksheet sheet, SheetDraft draft) {
        int head = draft.note().isEmpty() ? 0 : 1;
        if (head == 1) {
            sheet.value(0, 0, draft.note());
        }
        heads(sheet, head, draft.columns());
        for (int i = 0; i < draft.rows().size(); i++) {
            row(sheet, head + 1 + i, draft.rows().get(i));
        }
        sheet.freezePane(0, head + 1);
        sheet.setAutoFilter(head, 0, head + draft.rows().size(), draft.columns().size() - 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A3_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.repeatRows(head);
    }

    private static void heads(Worksheet sheet, int at, List<SheetColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(at, i, columns.get(i).title());
            sheet.width(i, columns.get(i).width());
            // Also where nothing stands yet: a long number that is typed keeps all its digits.
            sheet.style(i).format(TEXT).set();
            sheet.style(at, i)
                    .bold()
                    .fillColor(HEAD_COLOUR)
                    .borderStyle(FRAME)
                    .wrapText(true)
                    .set();
        }
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(at, i, printable(cells.get(i)));
            sheet.style(at, i)
                    .format(TEXT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(FRAME)
                    .set();
        }
    }

    /** XML 1.0 knows no control characters but tab and line breaks. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
