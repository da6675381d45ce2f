package org.anyue.organization;

import java.util.List;

/**
 * What one row of a sheet would do, as a page shows it.
 *
 * @param row as the spreadsheet program numbers it
 * @param cells what changes, of a new unit what is filled in; personal data is masked
 */
public record UnitImportLine(int row, String name, boolean isNew, List<Cell> cells) {

    /** One cell, before and after. */
    public record Cell(String column, String before, String after) {}

    public UnitImportLine {
        cells = List.copyOf(cells);
    }
}
