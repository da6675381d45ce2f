package org.anyue.organization;

import org.jspecify.annotations.Nullable;

/**
 * A row that adds or changes a unit.
 *
 * @param before null for a new unit
 */
record UnitSheetRow(@Nullable KnownUnit before, Terms terms, UnitImportLine line) {

    /**
     * What the unit will be.
     *
     * @param creditCode empty for none
     * @param liaison null to leave it as it is
     */
    record Terms(NewUnit unit, String creditCode, @Nullable Liaison liaison) {}

    boolean isNew() {
        return before == null;
    }
}
