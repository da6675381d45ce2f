package org.anyue.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules and lottery numbers of an invented draw. */
final class RehearsalRules {

    private static final List<String> NAMES = List.of("一等奖", "二等奖", "三等奖", "纪念奖");

    private RehearsalRules() {}

    static ObjectNode document(
            String drawId, DrawKind kind, DrawHash hash, RehearsalOptions options, ReceiptKey key, Instant open) {
        Instant close = open.plus(Duration.ofDays(26));
        Instant numbers = close.plus(Duration.ofHours(27));
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        rules.put("protocol", Rules.PROTOCOL);
        rules.put("draw_id", drawId);
        rules.put("kind", kind.code());
        rules.put("title", kind == DrawKind.PRIZE ? "有奖答题抽奖（演练）" : "安全生产随机抽查（演练）");
        rules.put("hash", hash.code());
        rules.put("replaces", "");
        rules.put("entry_open", DrawTimes.write(open));
        rules.put("entry_close", DrawTimes.write(close));
        rules.put("commit_by", DrawTimes.write(close.plus(Duration.ofHours(18))));
        rules.set("sources", lotteries(numbers));
        rules.put("entropy_deadline", DrawTimes.write(numbers.plus(Duration.ofHours(15))));
        rules.set("fallback", lotteries(numbers.plus(Duration.ofDays(2))));
        rules.set("tiers", tiers(options));
        rules.put("alternates", options.alternates());
        rules.put("claim_by", DrawTimes.write(numbers.plus(Duration.ofDays(17))));
        rules.putArray("forfeit_reasons").add("UNCLAIMED").add("DECLINED").add("INELIGIBLE");
        rules.putObject("receipt_key").put("alg", key.alg()).put("public", key.publicKey());
        if (kind == DrawKind.SPOTCHECK) {
            rules.put("team_size", options.teamSize());
        }
        return rules;
    }

    private static ArrayNode lotteries(Instant at) {
        ArrayNode sources = JsonNodeFactory.instance.arrayNode();
        String welfare = "https://www.cwl.gov.cn/";
        lottery(sources, "ssq-red", "福彩双色球 红球", "set", 6, 1, 33, at, welfare);
        lottery(sources, "ssq-blue", "福彩双色球 蓝球", "set", 1, 1, 16, at, welfare);
        lottery(sources, "kl8", "福彩快乐8", "set", 20, 1, 80, at.plusSeconds(900), welfare);
        lottery(sources, "pl5", "体彩排列5", "seq", 5, 0, 9, at.plusSeconds(600), "https://www.lottery.gov.cn/");
        return sources;
    }

    private static void lottery(
            ArrayNode sources,
            String id,
            String name,
            String format,
            int count,
            int least,
            int most,
            Instant at,
            String where) {
        sources.addObject()
                .put("id", id)
                .put("name", name)
                .put("format", format)
                .put("count", count)
                .put("min", least)
                .put("max", most)
                .put("at", DrawTimes.write(at))
                .put("where", where);
    }

    private static ArrayNode tiers(RehearsalOptions options) {
        ArrayNode tiers = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < options.tiers(); i++) {
            ObjectNode tier = tiers.addObject();
            tier.put("id", "T" + (i + 1));
            tier.put("name", NAMES.get(i));
            ObjectNode quota = tier.putObject("quota");
            switch (i) {
                case 0 -> quota.put("n", options.unfilled() ? options.entries() + 3 : 1);
                case 1 -> ratio(quota, 1, 6, "floor").put("min", 1).put("max", 500);
                case 2 -> ratio(quota, 1, 4, "half_up").put("max", 2000);
                default -> ratio(quota, 3, 100, "ceil");
            }
            ArrayNode strata = tier.putArray("strata");
            if (i == 2 && options.strata().size() > 1) {
                options.strata().subList(0, 2).forEach(strata::add);
            }
            tier.put("replacement", i == 0 ? "none" : "next");
        }
        return tiers;
    }

    private static ObjectNode ratio(ObjectNode quota, int numerator, int denominator, String round) {
        quota.putArray("ratio").add(numerator).add(denominator);
        return quota.put("round", round);
    }

    /** Invented results of the lotteries, seen a quarter of an hour after they were drawn. */
    static ObjectNode numbers(Rules rules, boolean fallback, RandomGenerator random) {
        ObjectNode entropy = JsonNodeFactory.instance.objectNode();
        entropy.put("set", fallback ? "fallback" : "primary");
        ArrayNode values = entropy.putArray("values");
        for (Source source : rules.sources(fallback)) {
            values.addObject()
                    .put("id", source.id())
                    .put("observed_at", DrawTimes.write(source.at().plus(Duration.ofMinutes(15))))
                    .set("value", value(source, random));
        }
        return entropy;
    }

    private static JsonNode value(Source source, RandomGenerator random) {
        ArrayNode value = JsonNodeFactory.instance.arrayNode();
        if (source.format() == SourceFormat.SET) {
            List<Integer> pool = new ArrayList<>(
                    IntStream.rangeClosed(source.least(), source.most()).boxed().toList());
            while (pool.size() > source.count()) {
                pool.remove(random.nextInt(pool.size()));
            }
            pool.forEach(value::add);
        } else {
            random.ints(source.count(), source.least(), source.most() + 1).forEach(value::add);
        }
        return value;
    }
}
