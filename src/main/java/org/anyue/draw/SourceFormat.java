package org.anyue.draw;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a public number looks (section 6). */
public enum SourceFormat {
    SET,
    SEQ,
    DEC,
    HEX;

    static final Set<String> CODES = Stream.of(values()).map(SourceFormat::code).collect(Collectors.toSet());

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SourceFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Ways to choose {@code count} of {@code from} things when their order does not matter. */
    static BigInteger choices(int from, int count) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            ways = ways.multiply(BigInteger.valueOf(from - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return ways;
    }
}
