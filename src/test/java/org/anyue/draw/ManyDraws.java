package org.anyue.draw;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bound list, drawn ten thousand times: each time the lotteries give other numbers and the result is computed as for a
 * real draw. The numbers are the same in each run, because a test of fairness that fails by chance teaches nobody.
 */
final class ManyDraws {

    static final int DRAWS = 10_000;

    private static final Instant OPEN = Instant.parse("2026-06-01T00:00:00Z");
    private static final ReceiptKey KEY =
            new ReceiptKey("Ed25519", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private final Rules rules;
    private final EntryList entries;
    private final InspectorList inspectors;

    /** @param tiers as in the rules, a JSON list */
    ManyDraws(DrawKind kind, DrawHash hash, String tiers, EntryList entries, InspectorList inspectors) {
        ObjectNode document =
                RehearsalRules.document("MANY-DRAWS", kind, hash, RehearsalOptions.usual(entries.size()), KEY, OPEN);
        document.set("tiers", new JsonMapper().readTree(tiers));
        this.rules = Rules.read(document);
        this.entries = entries;
        this.inspectors = inspectors;
    }

    void each(Consumer<Drawing> look) {
        Commitment commitment = Commitment.of(
                rules,
                entries,
                inspectors,
                Map.of(),
                rules.entryClose(),
                rules.entryClose().plusSeconds(3600));
        Random numbers = new Random(2026);
        for (int i = 0; i < DRAWS; i++) {
            Entropy entropy = Entropy.read(rules, RehearsalRules.numbers(rules, false, numbers));
            look.accept(Drawing.of(rules, commitment, entries, inspectors, entropy));
        }
    }
}
