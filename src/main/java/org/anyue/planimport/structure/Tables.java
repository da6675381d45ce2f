package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** Finds tables: two or more neighbouring lines that contain a tab. */
final class Tables {

    private Tables() {}

    static List<Table> find(PlanText text) {
        List<Table> tables = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int newline = text.value().indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (text.value().substring(at, end).indexOf('\t') >= 0) {
                rows.add(row(text, at, end));
            } else {
                close(tables, rows);
            }
            at = end + 1;
        }
        close(tables, rows);
        return tables;
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
        int at = from;
        while (at <= to) {
            int tab = text.value().indexOf('\t', at);
            int end = tab < 0 || tab > to ? to : tab;
            cells.add(text.trim(at, end));
            at = end + 1;
        }
        return new Table.Row(new Range(from, to), cells);
    }
}
