package org.anyue.vault;

/**
 * How far one table is.
 *
 * @param outdated rows that still depend on an old key
 * @param oneWay whether they cannot be sealed again but lapse with the old key
 */
public record RotationProgress(String label, String table, long total, long outdated, boolean oneWay) {

    /** 0 to 100. */
    public double share() {
        return total == 0 ? 100 : 100.0 * (total - outdated) / total;
    }
}
