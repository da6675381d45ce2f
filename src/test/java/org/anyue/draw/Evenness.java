package org.anyue.draw;

import java.util.Arrays;

/** How far counts are from what chance alone would give. */
final class Evenness {

    /** A normal variable is further out than this, on either side, once in a thousand times. */
    static final double NORMAL = 3.29;

    private Evenness() {}

    /** Chi-square of Pearson; one degree of freedom less than there are counts. */
    static double chiSquare(int[] counts, double[] expected) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
        }
        return sum;
    }

    /** Each draw takes so many of all, none of them twice: counts vary less than with putting back. */
    static double chiSquare(int[] counts, int draws, int taken) {
        double[] expected = new double[counts.length];
        Arrays.fill(expected, (double) draws * taken / counts.length);
        return chiSquare(counts, expected) * (counts.length - 1) / (counts.length - taken);
    }

    /**
     * Whether whoever stands further down the list is taken more often, or more seldom: deviation of the mean place in the
     * list, in standard deviations.
     */
    static double leaning(int[] counts, int draws, int taken) {
        double all = counts.length;
        double places = 0;
        for (int i = 0; i < counts.length; i++) {
            places += (double) i * counts[i];
        }
        double mean = places / ((double) draws * taken);
        double variance = (all * all - 1) / 12 * (all - taken) / (all - 1) / ((double) draws * taken);
        return (mean - (all - 1) / 2) / Math.sqrt(variance);
    }
}
