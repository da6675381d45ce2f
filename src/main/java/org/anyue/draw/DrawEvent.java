package org.anyue.draw;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something after the draw (section 8.2).
 *
 * @param tier of a forfeit, empty for a substitute
 * @param inspectorId of a substitute, empty for a forfeit
 * @param evidenceHash of the file kept as evidence, 64 hexadecimal digits
 * @param replacedBy entry or inspector, empty for nobody
 */
record DrawEvent(
        JsonNode document,
        boolean forfeit,
        String tier,
        String entryId,
        String inspectorId,
        String reason,
        Instant at,
        String evidenceHash,
        String replacedBy) {

    static final String FORFEIT = "forfeit";
    static final String SUBSTITUTE = "substitute";

    static DrawEvent read(JsonNode document) {
        CanonicalJson.write(document);
        Fields fields = new Fields("event", document);
        boolean forfeit = fields.oneOf("type", Set.of(FORFEIT, SUBSTITUTE)).equals(FORFEIT);
        DrawEvent event = new DrawEvent(
                document,
                forfeit,
                forfeit ? fields.text("tier") : "",
                fields.text("entry_id", Entry.ID),
                forfeit ? "" : fields.text("inspector_id", Inspector.ID),
                fields.text("reason"),
                fields.time("at"),
                fields.hash("evidence_hash"),
                fields.text("replaced_by"));
        fields.nothingElse();
        return event;
    }

    static DrawEvent forfeit(
            String tier, String entryId, String reason, Instant at, String evidenceHash, String replacedBy) {
        ObjectNode json = head(FORFEIT, entryId, reason, at, evidenceHash, replacedBy);
        json.put("tier", tier);
        return read(json);
    }

    static DrawEvent substitute(
            String entryId, String inspectorId, String reason, Instant at, String evidenceHash, String replacedBy) {
        ObjectNode json = head(SUBSTITUTE, entryId, reason, at, evidenceHash, replacedBy);
        json.put("inspector_id", inspectorId);
        return read(json);
    }

    private static ObjectNode head(
            String type, String entryId, String reason, Instant at, String evidenceHash, String replacedBy) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type);
        json.put("entry_id", entryId);
        json.put("reason", reason);
        json.put("at", DrawTimes.write(at));
        json.put("evidence_hash", evidenceHash);
        json.put("replaced_by", replacedBy);
        return json;
    }

    byte[] documentHash(DrawHash hash) {
        return CanonicalJson.hash(hash, "event", document);
    }
}
