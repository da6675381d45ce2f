package org.anyue.organization;

import java.util.List;

/**
 * A sheet of units as it was understood.
 *
 * @param ignored heads of columns that mean nothing here
 */
record UnitSheetReading(List<UnitSheetRow> rows, int unchanged, List<UnitSheetError> errors, List<String> ignored) {

    UnitSheetReading {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
        ignored = List.copyOf(ignored);
    }
}
