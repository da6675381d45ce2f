package org.anyue.outsider;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Section 4 with 6 and 8: what rules must say. */
final class RulesOfDraw {

    private static final Map<String, long[]> BEACONS =
            Map.of("drand-quicknet", new long[] {1692803367, 3}, "drand-default", new long[] {1595431050, 30});

    private RulesOfDraw() {}

    static void check(Doc rules) {
        rules.text("protocol", "spm-draw/1");
        rules.text("draw_id", "[0-9A-Z-]{6,60}");
        boolean spotcheck = rules.text("kind", "prize|spotcheck").equals("spotcheck");
        rules.text("title", "(?s).*");
        rules.text("replaces", "([0-9A-Z-]{6,60})?");
        rules.number("alternates", 0);
        rules.time("claim_by");
        rules.texts("forfeit_reasons", "UNCLAIMED|DECLINED|INELIGIBLE|DUPLICATE|FRAUD");
        Doc key = rules.doc("receipt_key");
        key.text("public", key.text("alg", "Ed25519|SM2").equals("SM2") ? "[0-9a-f]{128}" : "[0-9a-f]{64}");
        if (spotcheck) {
            rules.number("team_size", 2);
        }
        sources(rules, "sources", false);
        sources(rules, "fallback", true);
        must(rules.time("entry_open") < rules.time("entry_close"), "entries close before they open");
        rules.time("commit_by");
        List<String> ids = rules.docs("tiers").stream().map(RulesOfDraw::tier).toList();
        must(Set.copyOf(ids).size() == ids.size(), "tier twice");
    }

    private static void sources(Doc rules, String name, boolean afterDeadline) {
        BigInteger ways = BigInteger.ONE;
        List<String> ids = rules.docs(name).stream()
                .map(one -> one.text("id", "[a-z0-9-]{1,40}"))
                .toList();
        must(Set.copyOf(ids).size() == ids.size(), "source twice");
        for (Doc source : rules.docs(name)) {
            source.text("name", "(?s).*");
            source.text("where", "(?s).*");
            ways = ways.multiply(ways(source));
            long at = source.time("at");
            long deadline = rules.time("entropy_deadline");
            must(afterDeadline ? at > deadline : at < deadline, "hour of " + name);
        }
        must(ways.compareTo(BigInteger.TWO.pow(64)) >= 0, "fewer than 64 bits in " + name);
    }

    private static BigInteger ways(Doc source) {
        return switch (source.text("format", "set|seq|dec|hex")) {
            case "set" -> {
                long span = source.number("max", source.number("min", 0)) - source.number("min", 0) + 1;
                BigInteger choices = BigInteger.ONE;
                for (long i = 0; i < source.number("count", 1); i++) {
                    choices = choices.multiply(BigInteger.valueOf(span - i)).divide(BigInteger.valueOf(i + 1));
                }
                yield choices;
            }
            case "seq" ->
                BigInteger.valueOf(source.number("max", source.number("min", 0)) - source.number("min", 0) + 1)
                        .pow((int) source.number("count", 1));
            case "hex" ->
                source.text("beacon", ".*").matches("drand-quicknet|drand-default|nist-2\\.0")
                        ? BigInteger.TWO.pow((int) (8 * source.number("bytes", 1)))
                        : BigInteger.ONE;
            default -> BigInteger.ONE;
        };
    }

    private static String tier(Doc tier) {
        tier.text("name", "(?s).*");
        tier.texts("strata", "[0-9A-Za-z_-]{0,32}");
        tier.text("replacement", "next|none");
        quota(tier.doc("quota"), 1000);
        return tier.text("id", "(?s).+");
    }

    /** Section 8, in integers only. */
    static long quota(Doc quota, long base) {
        if (quota.has("n")) {
            quota.only("n");
            return quota.number("n", 0);
        }
        List<Object> ratio = quota.list("ratio");
        boolean good = ratio.size() == 2
                && ratio.get(0) instanceof Long numerator
                && numerator >= 0
                && ratio.get(1) instanceof Long denominator
                && denominator >= 1;
        must(good, "ratio");
        long product = (Long) ratio.get(0) * base;
        long denominator = (Long) ratio.get(1);
        long share = switch (quota.text("round", "floor|ceil|half_up")) {
            case "floor" -> product / denominator;
            case "ceil" -> -Math.floorDiv(-product, denominator);
            default -> (2 * product + denominator) / (2 * denominator);
        };
        share = quota.has("min") ? Math.max(share, quota.number("min", 0)) : share;
        return quota.has("max") ? Math.min(share, quota.number("max", 0)) : share;
    }

    /** The body of one source in the string E. */
    static String body(Doc source, Doc value) {
        String format = source.text("format", "set|seq|dec|hex");
        if (format.equals("dec")) {
            long digits = source.number("digits", 0);
            return value.text("value", digits == 0 ? "(0|[1-9][0-9]*)" : "(0|[1-9][0-9]*)\\.[0-9]{" + digits + "}");
        }
        if (format.equals("hex")) {
            String hex = value.text("value", "[0-9a-f]{" + 2 * source.number("bytes", 1) + "}");
            long[] chain = BEACONS.get(source.text("beacon", ".*"));
            if (chain != null) {
                long round = Math.floorDiv(source.time("at") - chain[0], chain[1]) + 1;
                byte[] signature = HexFormat.of().parseHex(value.text("signature", "([0-9a-f]{2})+"));
                String randomness = HexFormat.of().formatHex(new Hashing("SHA-256").h(signature));
                must(value.number("round", 0) == round && hex.equals(randomness), "beacon");
            }
            return hex;
        }
        StringBuilder body = new StringBuilder();
        long before = -1;
        must(value.list("value").size() == source.number("count", 1), "how many numbers");
        for (Object each : value.list("value")) {
            boolean good = each instanceof Long number
                    && number >= source.number("min", 0)
                    && number <= source.number("max", 0)
                    && (format.equals("seq") || number > before);
            must(good, "number of " + source.text("id", ".*"));
            before = (Long) each;
            body.append(before).append('.');
        }
        return body.toString();
    }

    static void must(boolean holds, String why) {
        if (!holds) {
            throw new Refused(why);
        }
    }
}
