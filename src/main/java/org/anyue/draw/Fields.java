package org.anyue.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a document field by field and says which one is not as the protocol wants it. */
final class Fields {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final String where;
    private final JsonNode object;
    private final Set<String> seen = new TreeSet<>();

    /** @param where path for messages, for example {@code rules.tiers} */
    Fields(String where, JsonNode object) {
        if (!object.isObject()) {
            throw new Flawed(FlawCode.FIELD, where);
        }
        this.where = where;
        this.object = object;
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        return text(name, ANY);
    }

    String text(String name, Pattern pattern) {
        JsonNode value = node(name);
        if (!value.isString() || !pattern.matcher(value.stringValue()).matches()) {
            throw wrong(name);
        }
        return value.stringValue();
    }

    String oneOf(String name, Set<String> values) {
        String value = text(name);
        if (!values.contains(value)) {
            throw wrong(name);
        }
        return value;
    }

    /** 64 hexadecimal digits. */
    String hash(String name) {
        return text(name, HASH);
    }

    Instant time(String name) {
        return DrawTimes.parse(text(name)).orElseThrow(() -> wrong(name));
    }

    int number(String name, int least, int most) {
        JsonNode value = node(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw wrong(name);
        }
        return value.intValue();
    }

    List<JsonNode> list(String name) {
        JsonNode value = node(name);
        if (!value.isArray()) {
            throw wrong(name);
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    <T> List<T> list(String name, Function<Fields, T> read) {
        return list(name).stream()
                .map(element -> read.apply(new Fields(where + "." + name, element)))
                .toList();
    }

    /** Different texts that the pattern allows. */
    List<String> texts(String name, Pattern pattern) {
        List<String> texts = list(name).stream()
                .map(element -> element.isString() ? element.stringValue() : "\n")
                .toList();
        if (texts.stream().anyMatch(each -> !pattern.matcher(each).matches())
                || Set.copyOf(texts).size() < texts.size()) {
            throw wrong(name);
        }
        return texts;
    }

    Fields object(String name) {
        return new Fields(where + "." + name, node(name));
    }

    JsonNode node(String name) {
        seen.add(name);
        JsonNode value = object.get(name);
        if (value == null) {
            throw wrong(name);
        }
        return value;
    }

    /** @throws Flawed when the document has a field that nobody asked for */
    void nothingElse() {
        String others = object.propertyNames().stream()
                .filter(name -> !seen.contains(name))
                .collect(Collectors.joining(","));
        if (!others.isEmpty()) {
            throw wrong(others);
        }
    }

    Flawed wrong(String name) {
        return new Flawed(FlawCode.FIELD, where + "." + name);
    }
}
