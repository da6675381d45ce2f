package org.anyue.officialdoc.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.anyue.officialdoc.text.TableRows;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A table as lines. The format knows no columns: a cell reaches over those that begin between its edges elsewhere. */
final class DocTable {

    /** Edges nearer than this are one, in twentieths of a point. */
    private static final int SAME = 60;

    private final DocBody body;
    private final int depth;

    DocTable(DocBody body, int depth) {
        this.body = body;
        this.depth = depth;
    }

    List<String> rows(Table table) {
        List<Integer> columns = columns(table);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            lines.addAll(TableRows.lines(cells(table.getRow(i), columns)));
        }
        return lines;
    }

    private List<List<String>> cells(TableRow row, List<Integer> columns) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            boolean covered = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()
                    || cell.isMerged() && !cell.isFirstMerged();
            cells.add(covered ? List.of() : body.blocks(cell, depth));
            int left = cell.getLeftEdge();
            int right = left + cell.getWidth();
            long inside = columns.stream()
                    .filter(edge -> edge > left + SAME && edge < right - SAME)
                    .count();
            cells.addAll(Collections.nCopies((int) Math.min(inside, TableRows.MOST_COLUMNS), List.of()));
        }
        return cells;
    }

    /** Left edges of all cells of the table. */
    private static List<Integer> columns(Table table) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                edges.add(row.getCell(j).getLeftEdge());
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (int edge : edges) {
            if (columns.isEmpty() || edge - columns.getLast() > SAME) {
                columns.add(edge);
            }
        }
        return columns;
    }
}
