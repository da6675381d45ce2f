package org.anyue.outsider;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Section 3.2: objects (maps), arrays (lists), strings and integers (longs), and nothing else. */
final class StrictJson {

    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    static Object parse(byte[] utf8) {
        try {
            StrictJson json = new StrictJson(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
            Object whole = json.value();
            json.space();
            if (json.at < json.text.length()) {
                throw new Refused("json: more than one value");
            }
            return whole;
        } catch (CharacterCodingException | IndexOutOfBoundsException broken) {
            throw new Refused("json: " + broken.getClass().getSimpleName());
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean next(char wanted) {
        space();
        if (text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void must(char wanted) {
        if (!next(wanted)) {
            throw new Refused("json: no " + wanted + " at " + at);
        }
    }

    private Object value() {
        space();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new TreeMap<>();
        must('{');
        if (next('}')) {
            return object;
        }
        do {
            space();
            String key = string();
            must(':');
            if (object.put(key, value()) != null) {
                throw new Refused("json: key twice " + key);
            }
        } while (next(','));
        must('}');
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        must('[');
        if (next(']')) {
            return array;
        }
        do {
            array.add(value());
        } while (next(','));
        must(']');
        return array;
    }

    private Long number() {
        int from = at;
        while (at < text.length() && "-0123456789.eE+".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(from, at);
        if (!digits.matches("-?(0|[1-9][0-9]{0,15})")
                || digits.equals("-0")
                || Math.abs(Long.parseLong(digits)) > LARGEST) {
            throw new Refused("json: no integer " + digits);
        }
        return Long.valueOf(digits);
    }

    private String string() {
        must('"');
        StringBuilder string = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c == 'u') {
            String code = text.substring(at, at + 4);
            at += 4;
            if (!code.matches("[0-9a-fA-F]{4}")) {
                throw new Refused("json: escape");
            }
            return (char) Integer.parseInt(code, 16);
        }
        int which = "\"\\/bfnrt".indexOf(c);
        if (which < 0) {
            throw new Refused("json: escape");
        }
        return "\"\\/\b\f\n\r\t".charAt(which);
    }

    /** The one form whose bytes are hashed. */
    static String canonical(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                List<String> members = new ArrayList<>();
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    String key = (String) member.getKey();
                    if (!key.matches("[a-z0-9_]{1,40}")) {
                        throw new Refused("json: key " + key);
                    }
                    members.add('"' + key + "\":" + canonical(member.getValue()));
                }
                yield "{" + String.join(",", members) + "}";
            }
            case List<?> list ->
                "[" + String.join(",", list.stream().map(StrictJson::canonical).toList()) + "]";
            case String string -> '"' + words(string) + '"';
            default -> value.toString();
        };
    }

    private static String words(String string) {
        boolean clean = Normalizer.isNormalized(string, Normalizer.Form.NFC)
                && string.codePoints().noneMatch(c -> c < 0x20 || c == 0x7f || c >= 0xd800 && c <= 0xdfff);
        if (!clean) {
            throw new Refused("json: characters");
        }
        return string.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
