package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/**
 * Finds tables: neighbouring lines whose cells are separated by tabs or by upright bars. A short line between two such lines
 * is a row as well: the name of a group of rows.
 */
final class Tables {

    private static final int LONGEST_GROUP = 30;
    private static final String BARS = "|｜│";

    /** The line below the heading of a table written with bars. */
    private static final Pattern RULE = Pattern.compile("[ ]*[|｜│]?(?:[ ]*:?-{2,}:?[ ]*[|｜│])+(?:[ ]*:?-{2,}:?)?[ ]*");

    private Tables() {}

    static List<Table> find(PlanText text) {
        List<Table> tables = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = lineEnd(text.value(), at);
            if (RULE.matcher(text.at(at, end)).matches()) {
                at = end + 1;
                continue;
            }
            if (isRow(text.value(), at)) {
                rows.add(row(text, at, end));
            } else {
                close(tables, rows);
            }
            at = end + 1;
        }
        close(tables, rows);
        return tables;
    }

    /** Whether the line that starts here is part of a table. */
    static boolean isRow(String text, int lineStart) {
        int end = lineEnd(text, lineStart);
        String line = text.substring(lineStart, end);
        if (cells(line)) {
            return true;
        }
        boolean group = !line.isBlank() && line.length() <= LONGEST_GROUP && lineStart > 1 && end + 1 < text.length();
        if (!group) {
            return false;
        }
        int before = text.lastIndexOf('\n', lineStart - 2) + 1;
        return cells(text.substring(before, lineStart - 1)) && cells(text.substring(end + 1, lineEnd(text, end + 1)));
    }

    private static boolean cells(String line) {
        return line.indexOf('\t') >= 0
                || line.chars().filter(c -> BARS.indexOf(c) >= 0).count() >= 2;
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private static void close(List<Table> tables, List<Table.Row> rows) {
        if (rows.size() > 1) {
            Range range = new Range(
                    rows.getFirst().range().from(), rows.getLast().range().to());
            tables.add(new Table(range, List.copyOf(rows)));
        }
        rows.clear();
    }

    private static Table.Row row(PlanText text, int from, int to) {
        List<Range> cells = new ArrayList<>();
        String line = text.value().substring(from, to);
        String separators = line.indexOf('\t') >= 0 ? "\t" : BARS;
        int at = from;
        for (int i = from; i <= to; i++) {
            boolean bar = i < to && separators.indexOf(text.value().charAt(i)) >= 0;
            boolean frame =
                    !separators.equals("\t") && text.value().substring(at, i).isBlank() && (at == from || i == to);
            if (bar || i == to) {
                if (!frame) {
                    cells.add(text.trim(at, i));
                }
                at = i + 1;
            }
        }
        return new Table.Row(new Range(from, to), List.copyOf(cells));
    }
}
