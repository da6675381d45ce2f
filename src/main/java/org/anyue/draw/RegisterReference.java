package org.anyue.draw;

import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;

/**
 * What is drawn among in the register of a place, and how it is grouped. As text {@code place:objects} or {@code
 * place:objects:SECTOR}; words in capitals are ours, codes of sectors are in small letters.
 *
 * @param objects {@link #ALL} enterprises, {@link #AREAS}, or the code of a sector
 */
record RegisterReference(UnitId place, String objects, Grouping grouping) {

    static final String ALL = "all";
    /** The parts of the place themselves, to which supervision teams are sent. */
    static final String AREAS = "AREAS";

    /** What strata are. */
    enum Grouping {
        AREA,
        SECTOR
    }

    static RegisterReference parse(String text) {
        String[] parts = text.split(":", 3);
        boolean known = parts.length == 2
                || (parts.length == 3 && parts[2].equals(Grouping.SECTOR.name()) && parts[1].equals(ALL));
        if (!known) {
            throw new NotFound("register " + text);
        }
        return new RegisterReference(
                UnitId.of(parts[0]), parts[1], parts.length == 3 ? Grouping.SECTOR : Grouping.AREA);
    }

    String text() {
        return place + ":" + objects + (grouping == Grouping.SECTOR ? ":" + grouping : "");
    }

    boolean ofAreas() {
        return objects.equals(AREAS);
    }
}
