package org.anyue.sheet;

import java.util.List;

/**
 * A sheet to be written.
 *
 * @param name of the tab, at most 31 characters
 * @param note one line above the heads that says how to fill it in, empty for none
 * @param rows cells as text, one per column; line breaks stay
 */
public record SheetDraft(String name, String note, List<SheetColumn> columns, List<List<String>> rows) {

    public SheetDraft {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
