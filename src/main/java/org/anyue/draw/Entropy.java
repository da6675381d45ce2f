package org.anyue.draw;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The public numbers of a draw (section 6).
 *
 * @param fallback whether the second list of sources was used
 * @param text the string E of the protocol
 * @param observed latest time at which a number was seen
 */
record Entropy(boolean fallback, String text, Instant observed) {

    private static final int BITS = 64;

    static boolean suffices(List<Source> sources) {
        BigInteger outcomes = sources.stream().map(Source::outcomes).reduce(BigInteger.ONE, BigInteger::multiply);
        return outcomes.compareTo(BigInteger.ONE.shiftLeft(BITS)) >= 0;
    }

    String set() {
        return fallback ? "fallback" : "primary";
    }

    static Entropy read(Rules rules, JsonNode document) {
        Fields fields = new Fields("entropy", document);
        boolean fallback = fields.oneOf("set", Set.of("primary", "fallback")).equals("fallback");
        List<Source> sources = rules.sources(fallback);
        List<Fields> values = fields.list("values", value -> value);
        if (values.size() != sources.size()) {
            throw new Flawed(FlawCode.NUMBERS, "entropy.values");
        }
        List<JsonNode> numbers = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            Fields value = values.get(i);
            if (!value.text("id").equals(source.id())) {
                throw new Flawed(FlawCode.NUMBERS, source.name());
            }
            Instant seen = value.time("observed_at");
            if (!seen.isAfter(source.at())) {
                throw new Flawed(FlawCode.TIMES, source.name() + "公布前");
            }
            latest = seen.isAfter(latest) ? seen : latest;
            numbers.add(value.node("value"));
            Beacon.check(source, value);
        }
        return new Entropy(fallback, text(sources, numbers), latest);
    }

    /** @throws Flawed when a number cannot be one of its source */
    static String text(List<Source> sources, List<JsonNode> numbers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            text.append(sources.get(i).id())
                    .append('=')
                    .append(sources.get(i).body(numbers.get(i)))
                    .append('/');
        }
        return text.toString();
    }
}
