package org.anyue.sheet;

import java.util.List;

/**
 * A row as it was read.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells text of each cell, empty where there is none
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}
