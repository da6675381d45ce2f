package org.anyue.officialdoc.text;

import java.util.List;

/** Cells of one row as text: one line with tabs. */
public final class TableRows {

    public static final int MOST_COLUMNS = 63;

    private TableRows() {}

    public static List<String> lines(List<List<String>> cells) {
        // A frame around whole paragraphs, as office software and web pages like to draw them.
        return cells.size() == 1
                ? cells.getFirst()
                : List.of(
                        String.join("\t", cells.stream().map(TableRows::oneLine).toList()));
    }

    private static String oneLine(List<String> cell) {
        return String.join(
                " ",
                cell.stream()
                        .map(line -> line.replace('\t', ' ').strip())
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
