package org.anyue.outsider;

import static org.anyue.outsider.RulesOfDraw.must;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anyue.outsider.Lists.Entry;
import org.anyue.outsider.Lists.Person;

/** Section 12 in its order. */
public final class Outsider {

    private static final HexFormat HEX = HexFormat.of();

    private final Doc certificate;
    private final Doc rules;
    private final Doc commitment;
    private final List<Entry> entries;
    private final List<Person> people;
    private final Hashing hashing;
    private final String draw;
    private final boolean spotcheck;

    private Outsider(byte[] certificate, byte[] entries, byte[] people) {
        this.certificate = Doc.of("certificate", StrictJson.parse(certificate));
        this.certificate.text("protocol", "spm-draw/1");
        this.rules = this.certificate.doc("rules");
        this.commitment = this.certificate.doc("commitment");
        RulesOfDraw.check(rules);
        this.entries = Lists.entries(entries);
        this.people = Lists.people(people);
        this.hashing = new Hashing(rules.text("hash", "SHA-256|SM3"));
        this.draw = rules.text("draw_id", ".+");
        this.spotcheck = rules.text("kind", ".+").equals("spotcheck");
    }

    /** @return why it is not valid, empty when it is */
    public static String verify(byte[] certificate, byte[] entries, byte[] inspectors) {
        try {
            new Outsider(certificate, entries, inspectors).check();
            return "";
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private void check() {
        committed();
        Chain chain = new Chain(certificate, rules, hashing);
        Doc numbers = certificate.doc("entropy");
        String text = entropy(numbers);
        StrictJson.canonical(numbers.fields());
        byte[] commitmentHash = hashing.document("commitment", commitment.fields());
        byte[] seed = hashing.hmac(commitmentHash, Hashing.enc("spm-draw/1/seed", text));
        Drawn drawn = new Drawn(hashing, rules, entries, people, seed);
        Map<String, Object> result = drawn.result();
        result.put("protocol", "spm-draw/1");
        result.put("draw_id", draw);
        result.put("commitment_hash", HEX.formatHex(commitmentHash));
        result.put("entropy_set", numbers.text("set", ".+"));
        result.put("entropy_string", text);
        result.put("seed", HEX.formatHex(seed));
        must(
                StrictJson.canonical(result).equals(StrictJson.canonical(certificate.any("result"))),
                "the result is another one");
        chain.check(commitmentHash, result, commitment);
        times(chain, numbers);
        chain.events(new Afterwards(rules, drawn, spotcheck));
    }

    private void committed() {
        List<String> fields = new ArrayList<>(List.of(
                "protocol",
                "draw_id",
                "rules_hash",
                "entries_root",
                "entries_count",
                "chances_total",
                "strata",
                "receipts_issued",
                "excluded",
                "closed_at",
                "committed_at"));
        if (spotcheck) {
            fields.addAll(List.of("inspectors_root", "inspectors_count"));
        }
        commitment.only(fields.toArray(String[]::new));
        commitment.text("protocol", "spm-draw/1");
        must(commitment.text("draw_id", ".+").equals(draw), "commitment of another draw");
        same(commitment.hash("rules_hash"), hashing.document("rules", rules.fields()), "rules");
        same(
                commitment.hash("entries_root"),
                root(entries.stream().map(one -> one.leaf(draw)).toList()),
                "entries");
        must(commitment.number("entries_count", 0) == entries.size(), "count of entries");
        long chances = entries.stream().mapToLong(Entry::chances).sum();
        must(commitment.number("chances_total", 0) == chances, "chances");
        Set<String> subjects = new HashSet<>();
        TreeMap<String, Long> strata = new TreeMap<>();
        for (Entry entry : entries) {
            must(subjects.add(HEX.formatHex(entry.subject())), "subject twice");
            strata.merge(entry.stratum(), 1L, Long::sum);
        }
        must(counts("strata", "[0-9A-Za-z_-]{0,32}").equals(strata), "strata");
        long excluded = counts("excluded", "DUPLICATE|FRAUD|INCOMPLETE|MINOR|STAFF|WITHDRAWN").values().stream()
                .mapToLong(Long::longValue)
                .sum();
        must(commitment.number("receipts_issued", 0) == entries.size() + excluded, "receipts");
        if (spotcheck) {
            must(commitment.number("inspectors_count", 0) == people.size(), "count of inspectors");
            same(
                    commitment.hash("inspectors_root"),
                    root(people.stream().map(one -> one.leaf(draw)).toList()),
                    "inspectors");
        }
    }

    private TreeMap<String, Long> counts(String field, String shape) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (Object pair : commitment.list(field)) {
            boolean good = pair instanceof List<?> two
                    && two.size() == 2
                    && two.get(0) instanceof String key
                    && key.matches(shape)
                    && two.get(1) instanceof Long count
                    && count >= 0
                    && (counts.isEmpty() || counts.lastKey().compareTo(key) < 0);
            must(good, field);
            counts.put((String) ((List<?>) pair).get(0), (Long) ((List<?>) pair).get(1));
        }
        return counts;
    }

    private byte[] root(List<byte[]> leaves) {
        return hashing.root(leaves);
    }

    static void same(byte[] said, byte[] computed, String what) {
        must(java.util.Arrays.equals(said, computed), what);
    }

    private String entropy(Doc numbers) {
        boolean fallback = numbers.text("set", "primary|fallback").equals("fallback");
        List<Doc> sources = rules.docs(fallback ? "fallback" : "sources");
        List<Doc> values = numbers.docs("values");
        must(values.size() == sources.size(), "how many sources");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            String id = sources.get(i).text("id", ".+");
            must(values.get(i).text("id", ".+").equals(id), "order of sources");
            must(values.get(i).time("observed_at") > sources.get(i).time("at"), "seen before it was drawn");
            text.append(id)
                    .append('=')
                    .append(RulesOfDraw.body(sources.get(i), values.get(i)))
                    .append('/');
        }
        return text.toString();
    }

    private void times(Chain chain, Doc numbers) {
        long first = rules.docs("sources").stream()
                .mapToLong(one -> one.time("at"))
                .min()
                .orElseThrow();
        long closed = commitment.time("closed_at");
        long committed = commitment.time("committed_at");
        must(chain.at("rules") <= rules.time("entry_open"), "rules after the entries");
        must(rules.time("entry_close") <= closed && closed <= committed, "closed");
        must(committed <= rules.time("commit_by") && committed <= first - 3600, "committed too late");
        must(committed <= chain.at("commitment") && chain.at("commitment") <= first - 3600, "recorded too late");
        long seen = numbers.docs("values").stream()
                .mapToLong(one -> one.time("observed_at"))
                .max()
                .orElseThrow();
        must(seen <= chain.at("result"), "result before the numbers");
    }

    /** Sections 7 and 8.1. */
    static final class Drawn {

        private final Hashing hashing;
        private final Doc rules;
        private final List<Person> people;
        private final byte[] seed;
        final List<Ranked> ranking;
        final Map<String, Doc> holders = new TreeMap<>();
        final Map<String, List<String>> teams = new TreeMap<>();
        private final Map<String, Object> result = new TreeMap<>();

        record Ranked(Entry entry, String ticket, int chance, int rank) {

            Map<String, Object> shown() {
                return new TreeMap<>(
                        Map.of("rank", (long) rank, "entry_id", entry.id(), "chance", (long) chance, "ticket", ticket));
            }
        }

        Drawn(Hashing hashing, Doc rules, List<Entry> entries, List<Person> people, byte[] seed) {
            this.hashing = hashing;
            this.rules = rules;
            this.people = people;
            this.seed = seed;
            List<Ranked> scored = entries.stream()
                    .map(this::score)
                    .sorted(Comparator.comparing(Ranked::ticket)
                            .thenComparing(one -> one.entry().id()))
                    .toList();
            this.ranking = new ArrayList<>();
            for (Ranked one : scored) {
                ranking.add(new Ranked(one.entry(), one.ticket(), one.chance(), ranking.size() + 1));
            }
            win(entries);
        }

        private Ranked score(Entry entry) {
            String best = "~";
            int chance = 0;
            for (int k = 1; k <= entry.chances(); k++) {
                String ticket = hmac("spm-draw/1/ticket", entry.id(), k);
                if (ticket.compareTo(best) < 0) {
                    best = ticket;
                    chance = k;
                }
            }
            return new Ranked(entry, best, chance, 0);
        }

        private String hmac(Object... fields) {
            return HEX.formatHex(hashing.hmac(seed, Hashing.enc(fields)));
        }

        static boolean admits(Doc tier, Entry entry) {
            List<Object> strata = tier.list("strata");
            return strata.isEmpty() || strata.contains(entry.stratum());
        }

        private void win(List<Entry> entries) {
            Set<String> taken = new HashSet<>();
            List<Object> tiers = new ArrayList<>();
            List<String> selected = new ArrayList<>();
            for (Doc tier : rules.docs("tiers")) {
                long base = entries.stream().filter(one -> admits(tier, one)).count();
                long quota = RulesOfDraw.quota(tier.doc("quota"), base);
                List<Object> winners = new ArrayList<>();
                for (Ranked one : ranking) {
                    if (winners.size() == quota) {
                        break;
                    }
                    if (admits(tier, one.entry()) && taken.add(one.entry().id())) {
                        winners.add(one.shown());
                        holders.put(one.entry().id(), tier);
                        selected.add(one.entry().id());
                    }
                }
                tiers.add(new TreeMap<>(Map.of(
                        "id", tier.any("id"),
                        "base", base,
                        "quota", quota,
                        "unfilled", quota - winners.size(),
                        "winners", winners)));
            }
            result.put("tiers", tiers);
            result.put(
                    "alternates",
                    ranking.stream()
                            .filter(one -> !taken.contains(one.entry().id()))
                            .limit(rules.number("alternates", 0))
                            .map(Ranked::shown)
                            .toList());
            if (rules.text("kind", ".+").equals("spotcheck")) {
                send(selected);
            }
        }

        private void send(List<String> selected) {
            Map<String, Integer> load = new TreeMap<>();
            List<Object> sent = new ArrayList<>();
            for (String object : selected) {
                List<String> team = people.stream()
                        .filter(person -> !person.recused().contains(object))
                        .sorted(Comparator.<Person>comparingInt(person -> load.getOrDefault(person.id(), 0))
                                .thenComparing(person -> hmac("spm-draw/1/match", object, person.id()))
                                .thenComparing(Person::id))
                        .limit(rules.number("team_size", 2))
                        .map(Person::id)
                        .toList();
                team.forEach(id -> load.merge(id, 1, Integer::sum));
                teams.put(object, team);
                sent.add(new TreeMap<>(Map.of("entry_id", object, "inspectors", team)));
            }
            result.put("teams", sent);
        }

        /** The next by lot who was never sent to the object and may go there. */
        String substitute(String object, Set<String> everSent) {
            return people.stream()
                    .filter(person -> !person.recused().contains(object) && !everSent.contains(person.id()))
                    .min(Comparator.<Person, String>comparing(person -> hmac("spm-draw/1/match", object, person.id()))
                            .thenComparing(Person::id))
                    .map(Person::id)
                    .orElse("");
        }

        Map<String, Object> result() {
            return new TreeMap<>(result);
        }
    }
}
