package org.anyue.officialdoc.html;

import java.util.ArrayList;
import java.util.List;
import org.anyue.officialdoc.text.TableRows;
import org.jsoup.nodes.Element;

/** A table as lines; one that only lays the page out is read as its blocks. */
final class HtmlTable {

    /** A cell with more characters holds a page, not a value. */
    private static final int LONGEST_CELL = 3_000;

    private final Element table;
    /** For each column, in how many further rows a cell from above goes on. */
    private final int[] below = new int[TableRows.MOST_COLUMNS];

    HtmlTable(Element table) {
        this.table = table;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "caption" -> lines.addAll(new HtmlBlocks().lines(part));
                case "thead", "tbody", "tfoot" -> part.children().forEach(row -> lines.addAll(row(row)));
                default -> lines.addAll(row(part));
            }
        }
        return lines;
    }

    private List<String> row(Element row) {
        List<Element> cells = row.children().stream()
                .filter(cell -> cell.normalName().matches("td|th"))
                .toList();
        boolean layout = cells.stream()
                .anyMatch(
                        cell -> cell.selectFirst("table") != null || cell.text().length() > LONGEST_CELL);
        if (layout) {
            List<String> lines = new ArrayList<>();
            cells.forEach(cell -> lines.addAll(new HtmlBlocks().lines(cell)));
            return lines;
        }
        List<List<String>> grid = new ArrayList<>();
        for (Element cell : cells) {
            covered(grid);
            add(grid, cell);
        }
        covered(grid);
        return grid.isEmpty() ? List.of() : TableRows.lines(grid);
    }

    private void covered(List<List<String>> grid) {
        while (grid.size() < below.length && below[grid.size()] > 0) {
            below[grid.size()]--;
            grid.add(List.of());
        }
    }

    private void add(List<List<String>> grid, Element cell) {
        int wide = span(cell, "colspan");
        int high = span(cell, "rowspan");
        for (int i = 0; i < wide && grid.size() < below.length; i++) {
            below[grid.size()] = high - 1;
            grid.add(i == 0 ? new HtmlBlocks().lines(cell) : List.of());
        }
    }

    private static int span(Element cell, String name) {
        String written = cell.attr(name);
        return written.matches("\\d{1,4}") ? Math.max(Integer.parseInt(written), 1) : 1;
    }
}
