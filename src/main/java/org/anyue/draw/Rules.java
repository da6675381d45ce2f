package org.anyue.draw;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The rules of a draw, published before entries open and never changed (section 4).
 *
 * @param document all of it; fields that are not read here are covered by its hash too
 * @param teamSize inspectors per object, 0 for prizes
 */
record Rules(
        JsonNode document,
        String drawId,
        DrawKind kind,
        DrawHash hash,
        String replaces,
        Instant entryOpen,
        Instant entryClose,
        Instant commitBy,
        List<Source> sources,
        Instant entropyDeadline,
        List<Source> fallback,
        List<Tier> tiers,
        int alternates,
        Instant claimBy,
        List<String> forfeitReasons,
        ReceiptKey receiptKey,
        int teamSize) {

    static final String PROTOCOL = "spm-draw/1";
    static final Pattern ID = Pattern.compile("[0-9A-Z-]{6,60}");

    private static final Pattern ID_OR_NONE = Pattern.compile("([0-9A-Z-]{6,60})?");
    private static final Pattern REASON = Pattern.compile("UNCLAIMED|DECLINED|INELIGIBLE|DUPLICATE|FRAUD");
    private static final int MOST_ALTERNATES = 1_000_000;

    /** @throws Flawed naming the field that is not as the protocol wants it */
    static Rules read(JsonNode document) {
        CanonicalJson.write(document);
        Fields fields = new Fields("rules", document);
        fields.oneOf("protocol", Set.of(PROTOCOL));
        fields.text("title");
        DrawKind kind = DrawKind.of(fields.text("kind")).orElseThrow(() -> fields.wrong("kind"));
        Rules rules = new Rules(
                document,
                fields.text("draw_id", ID),
                kind,
                DrawHash.of(fields.text("hash")).orElseThrow(() -> fields.wrong("hash")),
                fields.text("replaces", ID_OR_NONE),
                fields.time("entry_open"),
                fields.time("entry_close"),
                fields.time("commit_by"),
                fields.list("sources", Source::read),
                fields.time("entropy_deadline"),
                fields.list("fallback", Source::read),
                fields.list("tiers", Tier::read),
                fields.number("alternates", 0, MOST_ALTERNATES),
                fields.time("claim_by"),
                fields.texts("forfeit_reasons", REASON),
                ReceiptKey.read(fields.object("receipt_key")),
                kind == DrawKind.SPOTCHECK ? fields.number("team_size", 2, 1000) : 0);
        rules.check(fields);
        return rules;
    }

    private void check(Fields fields) {
        if (!unique(sources.stream().map(Source::id).toList())) {
            throw fields.wrong("sources");
        }
        if (!unique(fallback.stream().map(Source::id).toList())) {
            throw fields.wrong("fallback");
        }
        if (!unique(tiers.stream().map(Tier::id).toList())) {
            throw fields.wrong("tiers");
        }
        if (!Entropy.suffices(sources) || !Entropy.suffices(fallback)) {
            throw new Flawed(FlawCode.ENTROPY_BITS, "");
        }
        if (!entryOpen.isBefore(entryClose)
                || commitBy.isBefore(entryClose)
                || !sources.stream().allMatch(source -> source.at().isBefore(entropyDeadline))
                || !fallback.stream().allMatch(source -> source.at().isAfter(entropyDeadline))) {
            throw new Flawed(FlawCode.TIMES, "rules");
        }
    }

    private static boolean unique(List<String> ids) {
        return Set.copyOf(ids).size() == ids.size();
    }

    List<Source> sources(boolean second) {
        return second ? fallback : sources;
    }

    /** When the first of the numbers is drawn. */
    Instant firstNumber() {
        return sources.stream().map(Source::at).min(Instant::compareTo).orElseThrow();
    }

    /** Names of strata by their codes, as the rules have them; the empty one is that of lists without any. */
    Map<String, String> strataNames() {
        Map<String, String> names = new HashMap<>();
        names.put("", "不分组");
        document.path("strata_names")
                .forEach(pair ->
                        names.put(pair.path(0).asString(""), pair.path(1).asString("")));
        return names;
    }

    byte[] documentHash() {
        return CanonicalJson.hash(hash, "rules", document);
    }
}
