package org.anyue.campaign;

import java.util.List;

/**
 * What an amendment would do.
 *
 * @param units distinct units that are told
 * @param assignments assignments that change, go or come
 * @param expectedBefore denominator of the campaign now
 * @param expectedAfter denominator afterwards
 */
public record AmendmentForecast(int units, int assignments, long expectedBefore, long expectedAfter, List<Line> lines) {

    public AmendmentForecast {
        lines = List.copyOf(lines);
    }

    /**
     * What happens under one change.
     *
     * @param names of units in the order of lists, the first ones when there are many
     * @param delivered assignments with work that was handed in; it stays
     * @param effect what happens to the figures, empty for nothing
     */
    public record Line(AmendmentChange change, int units, List<String> names, int delivered, String effect) {}
}
