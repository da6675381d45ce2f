package org.anyue.draw;

import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.anyue.shared.CanonicalBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entrant is given when the entry is accepted (section 5.2).
 *
 * @param nonce 64 hexadecimal digits; opens the commitment, so the entrant keeps it
 * @param signature hexadecimal, 64 bytes
 */
public record Receipt(
        String drawId, Entry entry, String nonce, String subjectKey, Instant enteredAt, String signature) {

    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");

    /** What is signed. */
    static byte[] message(String drawId, Entry entry, Instant enteredAt) {
        return new CanonicalBytes()
                .start("spm-draw/1/receipt")
                .text(drawId)
                .text(entry.entryId())
                .number(entry.chances())
                .text(entry.stratum())
                .raw(entry.subjectBytes())
                .text(DrawTimes.write(enteredAt))
                .bytes();
    }

    static Receipt read(JsonNode document) {
        Fields fields = new Fields("receipt", document);
        return new Receipt(
                fields.text("draw_id", Rules.ID),
                new Entry(
                        fields.text("entry_id", Entry.ID),
                        fields.number("chances", 1, Entry.MOST_CHANCES),
                        fields.text("stratum", Entry.STRATUM),
                        fields.hash("subject")),
                fields.hash("nonce"),
                fields.text("subject_key"),
                fields.time("entered_at"),
                fields.text("signature", SIGNATURE));
    }

    /** Whether the key of the rules made it and its commitment opens. */
    boolean holds(DrawHash hash, ReceiptKey key) {
        return ReceiptSignatures.verify(
                        key, message(drawId, entry, enteredAt), HexFormat.of().parseHex(signature))
                && Subjects.commit(hash, HexFormat.of().parseHex(nonce), drawId, subjectKey)
                        .equals(entry.subject());
    }

    /** What the entrant keeps: a JSON text, to be shown and to be saved as {@code receipt.json}. */
    public String file() {
        return json().toPrettyString() + "\n";
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("draw_id", drawId);
        json.put("entry_id", entry.entryId());
        json.put("chances", entry.chances());
        json.put("stratum", entry.stratum());
        json.put("subject", entry.subject());
        json.put("nonce", nonce);
        json.put("subject_key", subjectKey);
        json.put("entered_at", DrawTimes.write(enteredAt));
        json.put("signature", signature);
        return json;
    }
}
