package org.anyue.assignment;

import java.time.LocalDate;
import java.util.List;
import org.anyue.organization.UnitId;

/**
 * What a place asks of its units.
 *
 * @param what in its own words
 * @param dueOn its own day, so that it can gather before its own is over
 * @param sameAsks whether the units hand in the same numbers, photos and files; else a written account only
 */
public record BreakdownTerms(String what, LocalDate dueOn, boolean sameAsks, List<UnitId> units) {

    static final int LONGEST = 200;

    public BreakdownTerms {
        what = what.strip();
        units = units.stream().distinct().toList();
    }
}
