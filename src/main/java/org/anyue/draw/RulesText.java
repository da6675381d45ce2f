package org.anyue.draw;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.anyue.worktime.BusinessTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the rules document of a complete draft (section 4), with further fields for readers. */
final class RulesText {

    private static final LocalTime FIRST_NUMBER = LocalTime.of(21, 15);
    private static final int WHOLE = 10_000;

    private RulesText() {}

    /** No number of an evening is drawn before. */
    static Instant numbersBegin(LocalDate evening) {
        return BusinessTime.at(evening, FIRST_NUMBER);
    }

    /** Noon of the day after: what is not published then will not be. */
    static Instant entropyDeadline(LocalDate evening) {
        return BusinessTime.at(evening.plusDays(1), LocalTime.NOON);
    }

    /**
     * @param eligibility who gets how many chances, in words
     * @param strata codes with their names
     */
    static ObjectNode document(
            String drawId, RulesDraft draft, ReceiptKey key, String eligibility, List<EntryReplay.Stratum> strata) {
        LocalDate evening = Objects.requireNonNull(draft.evening());
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        rules.put("protocol", Rules.PROTOCOL);
        rules.put("draw_id", drawId);
        rules.put("kind", draft.kind().code());
        rules.put("title", clean(draft.title()));
        rules.put("hash", draft.hash().code());
        rules.put("replaces", draft.replaces());
        rules.put("entry_open", time(RulesPolicy.at(draft.entryOpen())));
        rules.put("entry_close", time(RulesPolicy.at(draft.entryClose())));
        rules.put("commit_by", time(RulesPolicy.at(draft.commitBy())));
        SourcePreset.addAll(rules.putArray("sources"), draft.sources(), evening);
        rules.put("entropy_deadline", time(entropyDeadline(evening)));
        SourcePreset.addAll(
                rules.putArray("fallback"), draft.sources(), Objects.requireNonNull(draft.fallbackEvening()));
        rules.put("alternates", draft.alternates());
        rules.put("claim_by", time(RulesPolicy.at(draft.claimBy())));
        ArrayNode reasons = rules.putArray("forfeit_reasons");
        draft.reasons().forEach(reason -> reasons.add(reason.name()));
        rules.putObject("receipt_key").put("alg", key.alg()).put("public", key.publicKey());
        tiers(rules, draft);
        if (draft.kind() == DrawKind.SPOTCHECK) {
            rules.put("team_size", draft.teamSize());
        }
        ArrayNode lines = rules.putArray("eligibility");
        eligibility
                .lines()
                .map(RulesText::clean)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        ArrayNode names = rules.putArray("strata_names");
        strata.forEach(one -> names.addArray().add(one.code()).add(clean(one.name())));
        return rules;
    }

    private static void tiers(ObjectNode rules, RulesDraft draft) {
        List<PrizeDraft> prizes = draft.prizes();
        ArrayNode tiers = rules.putArray("tiers");
        ArrayNode things = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < prizes.size(); i++) {
            PrizeDraft prize = prizes.get(i);
            String id = "T" + (i + 1);
            ObjectNode tier = tiers.addObject();
            tier.put("id", id).put("name", clean(prize.tier()));
            ObjectNode quota = tier.putObject("quota");
            if (prize.byShare()) {
                quota.putArray("ratio").add(prize.share()).add(WHOLE);
                quota.put("round", "floor").put("min", 1);
                if (prize.most() > 0) {
                    quota.put("max", prize.most());
                }
            } else {
                quota.put("n", prize.number());
            }
            ArrayNode strata = tier.putArray("strata");
            prize.strata().forEach(strata::add);
            tier.put("replacement", prize.replaced() ? "next" : "none");
            things.addObject()
                    .put("tier", id)
                    .put("what", clean(prize.what()))
                    .put("funding", clean(prize.funding()))
                    .put("approval", clean(prize.approval()))
                    .put("value_fen", prize.valueFen())
                    .put("tax", clean(prize.tax()))
                    .put("stock", prize.stock());
            if (!prize.picture().isEmpty()) {
                // The address is the SHA-256 of the picture, so the hash of the rules covers what it shows.
                things.get(i).asObject().put("picture", prize.picture()).put("picture_words", clean(prize.alt()));
            }
        }
        if (draft.kind() == DrawKind.PRIZE) {
            rules.set("prizes", things);
        }
    }

    private static String time(@Nullable Instant at) {
        return DrawTimes.write(Objects.requireNonNull(at));
    }

    /** What canonical documents allow: composed characters, nothing that steers. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cs}]+", " ")
                .strip();
    }
}
