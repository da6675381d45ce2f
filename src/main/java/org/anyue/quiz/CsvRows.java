package org.anyue.quiz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anyue.sheet.SheetRow;

/** Rows of a .csv file (RFC 4180), in UTF-8 or, as Chinese spreadsheet programs write it, in GB 18030. */
final class CsvRows {

    private static final char MARK = '\uFEFF';

    private final String text;
    private final List<SheetRow> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int first = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    /** Empty rows are left out; each keeps the number of its first line. */
    static List<SheetRow> read(byte[] bytes) {
        return new CsvRows(decoded(bytes)).rows();
    }

    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private List<SheetRow> rows() {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '\n') {
                line++;
            }
            if (quoted) {
                if (here != '"') {
                    cell.append(here);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (here == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (here == ',') {
                endCell();
            } else if (here == '\n') {
                endRow();
            } else if (here != '\r') {
                cell.append(here);
            }
        }
        endRow();
        return rows;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(one -> !one.isEmpty())) {
            rows.add(new SheetRow(first, cells));
        }
        cells = new ArrayList<>();
        first = line;
    }
}
