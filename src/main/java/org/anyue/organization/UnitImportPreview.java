package org.anyue.organization;

import java.util.List;

/**
 * What a sheet would do to the units as they are now.
 *
 * @param unchanged rows that say what is known already
 * @param lines the first rows that add or change something
 * @param ignored heads of columns that mean nothing here
 */
public record UnitImportPreview(
        int added,
        int changed,
        int unchanged,
        List<UnitSheetError> errors,
        List<UnitImportLine> lines,
        List<String> ignored) {

    static final int LINES = 100;

    static UnitImportPreview of(UnitSheetReading reading) {
        int added = (int) reading.rows().stream().filter(UnitSheetRow::isNew).count();
        return new UnitImportPreview(
                added,
                reading.rows().size() - added,
                reading.unchanged(),
                reading.errors(),
                reading.rows().stream().map(UnitSheetRow::line).limit(LINES).toList(),
                reading.ignored());
    }

    public boolean mayBegin() {
        return errors.isEmpty() && added + changed > 0;
    }
}
