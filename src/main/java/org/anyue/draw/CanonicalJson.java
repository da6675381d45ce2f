package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anyue.shared.CanonicalBytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * RFC 8785 narrowed as in spm-draw/1, section 3.2, so that every language writes the same bytes: objects, arrays, strings
 * and integers below 2^53 alone.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern KEY = Pattern.compile("[a-z0-9_]{1,40}");
    private static final long LIMIT = 1L << 53;

    private CanonicalJson() {}

    /** @throws Flawed when it is no JSON, or a key stands twice in one object */
    static JsonNode parse(byte[] utf8) {
        try {
            return MAPPER.readTree(utf8);
        } catch (JacksonException e) {
            throw new Flawed(FlawCode.NOT_JSON, e.getOriginalMessage());
        }
    }

    /** @throws Flawed when the document holds what the protocol does not allow */
    static byte[] write(JsonNode document) {
        StringBuilder text = new StringBuilder(256);
        append(text, document);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Section 3.3. */
    static byte[] hash(DrawHash hash, String type, JsonNode document) {
        return hash.digest(new CanonicalBytes()
                .start("spm-draw/1/doc")
                .text(type)
                .raw(write(document))
                .bytes());
    }

    private static void append(StringBuilder text, JsonNode node) {
        if (node.isObject()) {
            appendObject(text, node);
        } else if (node.isArray()) {
            text.append('[');
            Iterator<JsonNode> elements = node.iterator();
            while (elements.hasNext()) {
                append(text, elements.next());
                text.append(elements.hasNext() ? "," : "");
            }
            text.append(']');
        } else if (node.isString()) {
            appendText(text, node.stringValue());
        } else if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) < LIMIT) {
            text.append(node.longValue());
        } else {
            throw new Flawed(FlawCode.NOT_CANONICAL, node.toString());
        }
    }

    private static void appendObject(StringBuilder text, JsonNode node) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.forEachEntry(sorted::put);
        text.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> entry : sorted.entrySet()) {
            if (!KEY.matcher(entry.getKey()).matches()) {
                throw new Flawed(FlawCode.NOT_CANONICAL, entry.getKey());
            }
            text.append(separator).append('"').append(entry.getKey()).append("\":");
            append(text, entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private static void appendText(StringBuilder text, String value) {
        boolean foreign = value.codePoints()
                .anyMatch(point -> point < 0x20 || point == 0x7F || (point >= 0xD800 && point <= 0xDFFF));
        if (foreign || !Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            throw new Flawed(FlawCode.NOT_CANONICAL, value);
        }
        text.append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
