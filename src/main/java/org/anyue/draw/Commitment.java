package org.anyue.draw;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the operator is bound to before the numbers are drawn (section 5.5).
 *
 * @param excluded number of receipts left out, by reason
 */
record Commitment(
        JsonNode document,
        String drawId,
        String rulesHash,
        String entriesRoot,
        int entriesCount,
        int chancesTotal,
        SortedMap<String, Integer> strata,
        int receiptsIssued,
        SortedMap<String, Integer> excluded,
        Instant closedAt,
        Instant committedAt,
        String inspectorsRoot,
        int inspectorsCount) {

    static final Set<String> REASONS = Set.of("DUPLICATE", "FRAUD", "INCOMPLETE", "MINOR", "STAFF", "WITHDRAWN");

    private static final int MOST = Integer.MAX_VALUE;

    static Commitment read(DrawKind kind, JsonNode document) {
        CanonicalJson.write(document);
        Fields fields = new Fields("commitment", document);
        fields.oneOf("protocol", Set.of(Rules.PROTOCOL));
        boolean spotcheck = kind == DrawKind.SPOTCHECK;
        Commitment commitment = new Commitment(
                document,
                fields.text("draw_id", Rules.ID),
                fields.hash("rules_hash"),
                fields.hash("entries_root"),
                fields.number("entries_count", 0, MOST),
                fields.number("chances_total", 0, MOST),
                counts(fields, "strata"),
                fields.number("receipts_issued", 0, MOST),
                counts(fields, "excluded"),
                fields.time("closed_at"),
                fields.time("committed_at"),
                spotcheck ? fields.hash("inspectors_root") : "",
                spotcheck ? fields.number("inspectors_count", 0, MOST) : 0);
        fields.nothingElse();
        if (!REASONS.containsAll(commitment.excluded.keySet())) {
            throw fields.wrong("excluded");
        }
        return commitment;
    }

    private static SortedMap<String, Integer> counts(Fields fields, String name) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (JsonNode pair : fields.list(name)) {
            boolean fits = pair.isArray()
                    && pair.size() == 2
                    && pair.get(0).isString()
                    && pair.get(1).canConvertToInt()
                    && pair.get(1).isIntegralNumber()
                    && pair.get(1).intValue() >= 0
                    && (counts.isEmpty()
                            || counts.lastKey().compareTo(pair.get(0).stringValue()) < 0);
            if (!fits) {
                throw fields.wrong(name);
            }
            counts.put(pair.get(0).stringValue(), pair.get(1).intValue());
        }
        return counts;
    }

    /** The document for a list of entries, ready to be published. */
    static Commitment of(
            Rules rules,
            EntryList entries,
            InspectorList inspectors,
            Map<String, Integer> excluded,
            Instant closedAt,
            Instant committedAt) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("protocol", Rules.PROTOCOL);
        document.put("draw_id", rules.drawId());
        document.put("rules_hash", hex(rules.documentHash()));
        document.put(
                "entries_root", hex(entries.tree(rules.hash(), rules.drawId()).root()));
        document.put("entries_count", entries.size());
        document.put("chances_total", entries.chancesTotal());
        document.set("strata", pairs(entries.strata()));
        document.put(
                "receipts_issued",
                entries.size()
                        + excluded.values().stream().mapToInt(Integer::intValue).sum());
        document.set("excluded", pairs(new TreeMap<>(excluded)));
        document.put("closed_at", DrawTimes.write(closedAt));
        document.put("committed_at", DrawTimes.write(committedAt));
        if (rules.kind() == DrawKind.SPOTCHECK) {
            document.put(
                    "inspectors_root",
                    hex(inspectors.tree(rules.hash(), rules.drawId()).root()));
            document.put("inspectors_count", inspectors.size());
        }
        return read(rules.kind(), document);
    }

    private static ArrayNode pairs(SortedMap<String, Integer> counts) {
        ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
        counts.forEach((key, count) -> pairs.addArray().add(key).add(count.intValue()));
        return pairs;
    }

    byte[] documentHash(DrawHash hash) {
        return CanonicalJson.hash(hash, "commitment", document);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
