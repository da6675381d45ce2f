package org.anyue.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what a row does into words for the preview, personal data masked. */
final class UnitImportLines {

    private UnitImportLines() {}

    static UnitImportLine added(int row, UnitSheetCells reader, UnitSheetRow.Terms terms) {
        Liaison liaison = terms.liaison();
        List<UnitImportLine.Cell> cells = new ArrayList<>();
        for (UnitColumn column :
                List.of(UnitColumn.KIND, UnitColumn.PLACE, UnitColumn.SECTORS, UnitColumn.CREDIT_CODE)) {
            put(cells, column, "", reader.words(column));
        }
        put(cells, UnitColumn.LIAISON, "", liaison == null ? "" : liaison.toString());
        return new UnitImportLine(row, terms.unit().name(), true, cells);
    }

    /** @param sectorWords the cell of the sectors as it was typed */
    static UnitImportLine edited(int row, KnownUnit known, UnitSheetRow.Terms after, String sectorWords) {
        List<UnitImportLine.Cell> cells = new ArrayList<>();
        put(cells, UnitColumn.NAME, known.unit().name(), after.unit().name());
        put(cells, UnitColumn.SHORT_NAME, known.unit().shortName(), after.unit().shortName());
        Set<String> before = known.sectors().stream().map(Sector::code).collect(Collectors.toSet());
        if (!after.unit().sectors().equals(before)) {
            put(cells, UnitColumn.SECTORS, names(known.sectors()), sectorWords);
        }
        put(cells, UnitColumn.CREDIT_CODE, known.creditCode(), after.creditCode());
        Liaison liaison = after.liaison();
        if (liaison != null) {
            Liaison old = known.liaison();
            cells.add(new UnitImportLine.Cell(
                    UnitColumn.LIAISON.title(), old == null ? "" : old.toString(), liaison.toString()));
        }
        return new UnitImportLine(row, known.unit().name(), false, cells);
    }

    private static String names(Collection<Sector> sectors) {
        return sectors.stream().map(Sector::name).collect(Collectors.joining("、"));
    }

    private static void put(List<UnitImportLine.Cell> cells, UnitColumn column, String before, String after) {
        if (!before.equals(after)) {
            cells.add(new UnitImportLine.Cell(column.title(), before, after));
        }
    }
}
