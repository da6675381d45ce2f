package org.anyue.assignment;

/**
 * What was asked of a unit, of a place or of a kind of unit.
 *
 * @param key id of the unit or name of the kind; empty for the place itself
 * @param name as it is shown
 * @param kind kind of unit in Chinese, empty for a place
 * @param place where the unit belongs, empty for what is none
 * @param units how many units these are
 * @param tasks assignments that are not exempted
 */
public record BurdenFigures(
        String key,
        String name,
        String kind,
        String place,
        long units,
        long tasks,
        long forms,
        long fields,
        long minutes) {

    /** Minutes for each unit. */
    public long minutesEach() {
        return units == 0 ? 0 : Math.round((double) minutes / units);
    }
}
