package org.anyue.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the documents of a draw into words and figures for pages. */
final class DetailsOfDraw {

    private final Draw draw;
    private final @Nullable JsonNode entropy;
    private final @Nullable JsonNode result;

    /** @param entropy document, null without a result */
    DetailsOfDraw(Draw draw, @Nullable JsonNode entropy, @Nullable JsonNode result) {
        this.draw = draw;
        this.entropy = entropy;
        this.result = result;
    }

    DrawDetails.@Nullable RulesFacts rules() {
        if (!draw.state().isPublic()) {
            return null;
        }
        Rules rules = draw.rules();
        return new DrawDetails.RulesFacts(
                rules.hash().code(),
                hex(rules.documentHash()),
                rules.entryOpen(),
                rules.entryClose(),
                rules.commitBy(),
                rules.firstNumber(),
                rules.entropyDeadline(),
                rules.claimBy(),
                sources(rules.sources()),
                sources(rules.fallback()),
                rules.forfeitReasons().stream().map(ForfeitReason::valueOf).toList(),
                prizes(),
                texts(rules.document().path("eligibility")),
                draw.rules().strataNames(),
                rules.receiptKey().publicKey(),
                rules.replaces());
    }

    private static List<DrawDetails.Source> sources(List<Source> sources) {
        return sources.stream()
                .map(source -> new DrawDetails.Source(source.name(), source.shape(), source.at(), source.where()))
                .toList();
    }

    List<DrawDetails.Prize> prizes() {
        Rules rules = draw.rules();
        Map<String, String> names = draw.rules().strataNames();
        JsonNode things = rules.document().path("prizes");
        List<DrawDetails.Prize> prizes = new ArrayList<>();
        for (int i = 0; i < rules.tiers().size(); i++) {
            Tier tier = rules.tiers().get(i);
            JsonNode thing = things.path(i);
            prizes.add(new DrawDetails.Prize(
                    tier.id(),
                    tier.name(),
                    thing.path("what").asString(""),
                    QuotaWords.of(tier.quota()),
                    tier.strata().stream()
                            .map(code -> names.getOrDefault(code, code))
                            .toList(),
                    tier.replaced(),
                    thing.path("funding").asString(""),
                    thing.path("approval").asString(""),
                    thing.path("value_fen").asLong(0),
                    thing.path("tax").asString(""),
                    thing.path("stock").asInt(0),
                    thing.path("picture").asString(""),
                    thing.path("picture_words").asString("")));
        }
        return prizes;
    }

    DrawDetails.@Nullable ListFacts list() {
        if (!draw.state().isBound()) {
            return null;
        }
        Commitment bound = draw.commitment();
        Map<String, String> names = draw.rules().strataNames();
        Map<String, Integer> strata = new LinkedHashMap<>();
        bound.strata().forEach((code, count) -> strata.put(names.getOrDefault(code, code), count));
        Map<String, Integer> excluded = new LinkedHashMap<>();
        bound.excluded()
                .forEach((reason, count) ->
                        excluded.put(ExclusionReason.valueOf(reason).label(), count));
        return new DrawDetails.ListFacts(
                hex(bound.documentHash(draw.rules().hash())),
                bound.entriesRoot(),
                bound.entriesCount(),
                bound.chancesTotal(),
                bound.receiptsIssued(),
                strata,
                excluded,
                bound.committedAt());
    }

    boolean fallback() {
        return entropy != null && entropy.path("set").asString("").equals("fallback");
    }

    List<DrawDetails.Number> numbers() {
        List<DrawDetails.Number> numbers = new ArrayList<>();
        if (entropy != null) {
            List<Source> sources = draw.rules().sources(fallback());
            for (int i = 0; i < sources.size(); i++) {
                List<Integer> values = new ArrayList<>();
                entropy.path("values").path(i).path("value").forEach(value -> values.add(value.asInt()));
                Source source = sources.get(i);
                numbers.add(new DrawDetails.Number(source.name(), source.at(), source.where(), values));
            }
        }
        return numbers;
    }

    /** Winners after everything that happened: whoever moved up stands in the place of the one before. */
    List<DrawDetails.Holder> holders(List<DrawEvent> events) {
        List<DrawDetails.Holder> holders = new ArrayList<>();
        if (result == null) {
            return holders;
        }
        Map<String, DrawDetails.Prize> prizes = new HashMap<>();
        prizes().forEach(prize -> prizes.put(prize.id(), prize));
        for (JsonNode tier : result.path("tiers")) {
            DrawDetails.Prize prize = prizes.get(tier.path("id").asString(""));
            for (JsonNode winner : tier.path("winners")) {
                if (prize != null) {
                    holders.add(new DrawDetails.Holder(
                            prize.id(),
                            prize.tier(),
                            prize.what(),
                            winner.path("entry_id").asString(""),
                            winner.path("rank").asInt(0),
                            false));
                }
            }
        }
        events.forEach(event -> replace(holders, event));
        return holders;
    }

    private static void replace(List<DrawDetails.Holder> holders, DrawEvent event) {
        for (int i = 0; i < holders.size(); i++) {
            DrawDetails.Holder holder = holders.get(i);
            if (holder.entryId().equals(event.entryId())) {
                if (event.replacedBy().isEmpty()) {
                    holders.remove(i);
                } else {
                    holders.set(
                            i,
                            new DrawDetails.Holder(
                                    holder.tierId(), holder.tier(), holder.what(), event.replacedBy(), 0, true));
                }
                return;
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
