package org.anyue.assignment;

import java.time.Instant;
import java.util.List;

/**
 * One change of a denominator.
 *
 * @param amendment number of the amendment, 0 for any other cause
 * @param before expected until then
 * @param after expected from then on
 * @param parts one for each duty
 */
public record DenominatorStep(
        Instant at, DenominatorCause cause, int amendment, long before, long after, List<Part> parts) {

    /**
     * What changed under one duty.
     *
     * @param delta assignments more or fewer
     * @param units how many units
     * @param unit name of one of them
     */
    public record Part(String what, int delta, int units, String unit) {}
}
