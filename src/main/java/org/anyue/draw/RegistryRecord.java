package org.anyue.draw;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyue.shared.CanonicalBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of the public chain of all draws (section 10).
 *
 * @param doc hash of the document that it announces, 64 hexadecimal digits
 * @param prev hash of the record before, 64 zeros for the first
 */
public record RegistryRecord(long seq, Instant at, String type, String drawId, String doc, String prev, String hash) {

    static final String NONE = "0".repeat(64);

    private static final Set<String> TYPES = Set.of("rules", "commitment", "result", "event", "void", "other");
    private static final Pattern DRAW = Pattern.compile("([0-9A-Z-]{6,60})?");

    static RegistryRecord read(JsonNode document) {
        CanonicalJson.write(document);
        Fields fields = new Fields("registry", document);
        RegistryRecord record = new RegistryRecord(
                fields.number("seq", 0, Integer.MAX_VALUE),
                fields.time("at"),
                fields.oneOf("type", TYPES),
                fields.text("draw_id", DRAW),
                fields.hash("doc"),
                fields.hash("prev"),
                fields.hash("hash"));
        fields.nothingElse();
        return record;
    }

    /** The record that follows; its time never goes back. */
    static RegistryRecord after(
            DrawHash hash, long seq, String prev, Instant at, String type, String drawId, byte[] doc) {
        RegistryRecord record =
                new RegistryRecord(seq, at, type, drawId, HexFormat.of().formatHex(doc), prev, "");
        return new RegistryRecord(seq, at, type, drawId, record.doc, prev, record.computed(hash));
    }

    String computed(DrawHash with) {
        return HexFormat.of()
                .formatHex(with.digest(new CanonicalBytes()
                        .start("spm-draw/1/record")
                        .number(seq)
                        .text(DrawTimes.write(at))
                        .text(type)
                        .text(drawId)
                        .raw(HexFormat.of().parseHex(doc))
                        .raw(HexFormat.of().parseHex(prev))
                        .bytes()));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seq", seq);
        json.put("at", DrawTimes.write(at));
        json.put("type", type);
        json.put("draw_id", drawId);
        json.put("doc", doc);
        json.put("prev", prev);
        json.put("hash", hash);
        return json;
    }
}
