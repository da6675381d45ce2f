package org.anyue.shared;

import java.util.Arrays;

/** The pairs of neighbouring characters of a text, to be compared by Dice's coefficient: twice the common ones over all. */
public final class Likeness {

    private final long[] pairs;

    private Likeness(long[] pairs) {
        this.pairs = pairs;
    }

    public static Likeness of(String text) {
        int[] codes = text.codePoints().toArray();
        if (codes.length == 1) {
            return new Likeness(new long[] {codes[0]});
        }
        long[] pairs = new long[Math.max(0, codes.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) codes[i] << 32) | codes[i + 1];
        }
        Arrays.sort(pairs);
        return new Likeness(pairs);
    }

    public long[] pairs() {
        return pairs;
    }

    /** From 0 to 1; two empty texts are alike. */
    public double to(Likeness other) {
        if (pairs.length + other.pairs.length == 0) {
            return 1;
        }
        int common = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            int order = Long.compare(pairs[i], other.pairs[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (pairs.length + other.pairs.length);
    }

    /** The most that {@link #to} can give, told by the lengths alone. */
    public double atMost(Likeness other) {
        int shorter = Math.min(pairs.length, other.pairs.length);
        return pairs.length + other.pairs.length == 0 ? 1 : 2.0 * shorter / (pairs.length + other.pairs.length);
    }
}
