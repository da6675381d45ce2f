package org.anyue.organization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A sheet cut into its columns, wherever they stand.
 *
 * @param columns empty when there is no head
 * @param ignored heads that mean nothing here
 */
record UnitSheetTable(Map<UnitColumn, Integer> columns, List<SheetRow> body, List<String> ignored) {

    private static final int LOOKED_AT = 10;
    private static final Set<UnitColumn> NEEDED = EnumSet.of(UnitColumn.NAME, UnitColumn.KIND, UnitColumn.PLACE);

    static UnitSheetTable of(List<SheetRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            List<String> ignored = new ArrayList<>();
            Map<UnitColumn, Integer> columns = columns(rows.get(i).cells(), ignored);
            if (columns.keySet().containsAll(NEEDED)) {
                return new UnitSheetTable(columns, rows.subList(i + 1, rows.size()), ignored);
            }
        }
        return new UnitSheetTable(Map.of(), List.of(), List.of());
    }

    /** Cells of a row; a column that the sheet has not reads as empty. */
    Map<UnitColumn, String> cells(SheetRow row) {
        Map<UnitColumn, String> cells = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : UnitColumn.values()) {
            int at = columns.getOrDefault(column, -1);
            cells.put(
                    column,
                    at >= 0 && at < row.cells().size() ? row.cells().get(at).strip() : "");
        }
        return cells;
    }

    private static Map<UnitColumn, Integer> columns(List<String> heads, List<String> ignored) {
        Map<UnitColumn, Integer> columns = new EnumMap<>(UnitColumn.class);
        for (int i = 0; i < heads.size(); i++) {
            String head = SheetCell.plain(heads.get(i));
            UnitColumn column = column(head);
            if (column != null) {
                columns.putIfAbsent(column, i);
            } else if (!head.isEmpty()) {
                ignored.add(heads.get(i).strip());
            }
        }
        return columns;
    }

    private static @Nullable UnitColumn column(String head) {
        for (UnitColumn column : UnitColumn.values()) {
            if (column.title().equals(head)) {
                return column;
            }
        }
        return null;
    }
}
