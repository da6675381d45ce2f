package org.anyue.draw;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How many entries a tier takes (section 8): a number, or a share of those that it admits.
 *
 * @param number with {@code ratio == null} the number itself
 */
record Quota(int number, Ratio ratio) {

    private static final int LARGEST = 10_000_000;

    /**
     * A share.
     *
     * @param least at least so many, negative for no bound
     * @param most at most so many, negative for no bound
     */
    record Ratio(int numerator, int denominator, String round, int least, int most) {

        int of(int base) {
            long whole = (long) numerator * base;
            long share = switch (round) {
                case "floor" -> whole / denominator;
                case "ceil" -> (whole + denominator - 1) / denominator;
                default -> (2 * whole + denominator) / (2L * denominator);
            };
            share = least >= 0 ? Math.max(share, least) : share;
            share = most >= 0 ? Math.min(share, most) : share;
            return Math.toIntExact(Math.min(share, Integer.MAX_VALUE));
        }
    }

    static Quota read(Fields fields) {
        if (fields.has("n")) {
            Quota quota = new Quota(fields.number("n", 0, LARGEST), null);
            fields.nothingElse();
            return quota;
        }
        JsonNode ratio = fields.node("ratio");
        if (!ratio.isArray() || ratio.size() != 2 || !part(ratio.get(0), 0) || !part(ratio.get(1), 1)) {
            throw fields.wrong("ratio");
        }
        Quota quota = new Quota(
                0,
                new Ratio(
                        ratio.get(0).intValue(),
                        ratio.get(1).intValue(),
                        fields.oneOf("round", Set.of("floor", "ceil", "half_up")),
                        fields.has("min") ? fields.number("min", 0, LARGEST) : -1,
                        fields.has("max") ? fields.number("max", 0, LARGEST) : -1));
        fields.nothingElse();
        return quota;
    }

    private static boolean part(JsonNode number, int least) {
        return number.isIntegralNumber()
                && number.canConvertToInt()
                && number.intValue() >= least
                && number.intValue() <= LARGEST;
    }

    int of(int base) {
        return ratio == null ? number : ratio.of(base);
    }
}
