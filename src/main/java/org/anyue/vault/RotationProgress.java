package org.anyue.vault;

/**
 * How far one table is.
 *
 * @param outdated rows that still have to be sealed again
 * @param lapsing rows that cannot be sealed again but go with the old key
 * @param oneWay whether that is so for all of them
 */
public record RotationProgress(String label, String table, long total, long outdated, long lapsing, boolean oneWay) {

    /** 0 to 100. */
    public double share() {
        return total == 0 ? 100 : 100.0 * (total - outdated) / total;
    }
}
