package org.anyue.draw;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A public number that nobody knows beforehand (section 6).
 *
 * @param count how many numbers, for {@code dec} how many decimals, for {@code hex} how many bytes
 * @param least smallest number, 0 where the format has none
 * @param most largest number, 0 where the format has none
 * @param beacon name of the beacon of a {@code hex}, else empty
 * @param at announced time of the drawing
 * @param where official page
 */
record Source(
        String id,
        String name,
        SourceFormat format,
        int count,
        int least,
        int most,
        String beacon,
        Instant at,
        String where) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int LARGEST = 10_000_000;
    private static final Set<String> COUNTED = Set.of("drand-quicknet", "drand-default", "nist-2.0");

    static Source read(Fields fields) {
        SourceFormat format = SourceFormat.of(fields.oneOf("format", SourceFormat.CODES));
        boolean numbers = format == SourceFormat.SET || format == SourceFormat.SEQ;
        int least = numbers ? fields.number("min", 0, LARGEST) : 0;
        int most = numbers ? fields.number("max", least, LARGEST) : 0;
        int count = switch (format) {
            case SET -> fields.number("count", 1, Math.min(1000, most - least + 1));
            case SEQ -> fields.number("count", 1, 1000);
            case DEC -> fields.number("digits", 0, 18);
            case HEX -> fields.number("bytes", 1, 64);
        };
        return new Source(
                fields.text("id", ID),
                fields.text("name"),
                format,
                count,
                least,
                most,
                format == SourceFormat.HEX ? fields.text("beacon") : "",
                fields.time("at"),
                fields.text("where"));
    }

    /** In words, for whoever types the numbers. */
    String shape() {
        return switch (format) {
            case SET ->
                count == 1 ? least + " 到 " + most + " 中的 1 个" : least + " 到 " + most + " 中的 " + count + " 个，顺序不限";
            case SEQ -> "按开出的顺序填 " + count + " 个，每个是 " + least + " 到 " + most;
            default -> "";
        };
    }

    /** How many results there can be; 1 where nothing is counted. */
    BigInteger outcomes() {
        int span = most - least + 1;
        return switch (format) {
            case SET -> SourceFormat.choices(span, count);
            case SEQ -> BigInteger.valueOf(span).pow(count);
            case DEC -> BigInteger.ONE;
            case HEX -> COUNTED.contains(beacon) ? BigInteger.ONE.shiftLeft(8 * count) : BigInteger.ONE;
        };
    }

    /**
     * The value as it goes into the entropy string.
     *
     * @throws Flawed when the value cannot be one of this source
     */
    String body(JsonNode value) {
        return switch (format) {
            case SET, SEQ -> numbers(value);
            case DEC ->
                text(value, Pattern.compile(count == 0 ? "(0|[1-9][0-9]*)" : "(0|[1-9][0-9]*)\\.[0-9]{" + count + "}"));
            case HEX -> text(value, Pattern.compile("[0-9a-f]{" + 2 * count + "}"));
        };
    }

    private String numbers(JsonNode value) {
        if (!value.isArray() || value.size() != count) {
            throw new Flawed(FlawCode.NUMBERS, name);
        }
        List<Integer> numbers = IntStream.range(0, count)
                .mapToObj(value::get)
                .map(each -> each.isIntegralNumber() && each.canConvertToInt() ? each.intValue() : -1)
                .toList();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean inRange = numbers.get(i) >= least && numbers.get(i) <= most;
            boolean inOrder = format == SourceFormat.SEQ || i == 0 || numbers.get(i - 1) < numbers.get(i);
            if (!inRange || !inOrder) {
                throw new Flawed(FlawCode.NUMBERS, name);
            }
            body.append(numbers.get(i)).append('.');
        }
        return body.toString();
    }

    private String text(JsonNode value, Pattern pattern) {
        if (!value.isString() || !pattern.matcher(value.stringValue()).matches()) {
            throw new Flawed(FlawCode.NUMBERS, name);
        }
        return value.stringValue();
    }
}
