package org.anyue.outsider;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object of a document, asked field by field; what is missing or of another kind is refused. */
record Doc(String name, Map<String, Object> fields) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+08:00'").withResolverStyle(ResolverStyle.STRICT);

    @SuppressWarnings("unchecked")
    static Doc of(String name, Object value) {
        if (!(value instanceof Map)) {
            throw new Refused(name + ": no object");
        }
        return new Doc(name, (Map<String, Object>) value);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    Object any(String key) {
        Object value = fields.get(key);
        if (value == null) {
            throw new Refused(name + ": no " + key);
        }
        return value;
    }

    Doc doc(String key) {
        return of(name + "." + key, any(key));
    }

    String text(String key, String shape) {
        if (any(key) instanceof String text && text.matches(shape)) {
            return text;
        }
        throw new Refused(name + "." + key);
    }

    long number(String key, long least) {
        if (any(key) instanceof Long number && number >= least) {
            return number;
        }
        throw new Refused(name + "." + key);
    }

    List<Object> list(String key) {
        if (any(key) instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new Refused(name + "." + key);
    }

    List<Doc> docs(String key) {
        return list(key).stream().map(one -> of(name + "." + key, one)).toList();
    }

    /** Texts of which none stands twice. */
    List<String> texts(String key, String shape) {
        List<String> texts = list(key).stream()
                .map(one -> {
                    if (one instanceof String text && text.matches(shape)) {
                        return text;
                    }
                    throw new Refused(name + "." + key);
                })
                .toList();
        if (Set.copyOf(texts).size() != texts.size()) {
            throw new Refused(name + "." + key + " twice");
        }
        return texts;
    }

    byte[] hash(String key) {
        return HexFormat.of().parseHex(text(key, "[0-9a-f]{64}"));
    }

    /** Seconds since 1970. */
    long time(String key) {
        try {
            return LocalDateTime.parse(text(key, ".{25}"), TIME).toEpochSecond(ZoneOffset.ofHours(8));
        } catch (DateTimeException wrong) {
            throw new Refused(name + "." + key);
        }
    }

    void only(String... keys) {
        if (!fields.keySet().equals(Set.of(keys))) {
            throw new Refused(name + ": fields " + fields.keySet());
        }
    }
}
