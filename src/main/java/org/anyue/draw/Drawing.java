package org.anyue.draw;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.CanonicalBytes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result of a draw: a function of what was published before the numbers, and of the numbers (sections 7 to 9).
 *
 * @param seed 32 bytes
 */
record Drawing(
        Rules rules,
        Commitment commitment,
        Entropy entropy,
        InspectorList inspectors,
        byte[] seed,
        Ranking ranking,
        List<TierResult> tiers,
        List<Place> alternates,
        List<Team> teams) {

    static Drawing of(
            Rules rules, Commitment commitment, EntryList entries, InspectorList inspectors, Entropy entropy) {
        byte[] seed = seed(rules.hash(), commitment.documentHash(rules.hash()), entropy.text());
        HashKey key = new HashKey(rules.hash(), seed);
        Ranking ranking = Ranking.of(entries, key);
        BitSet taken = new BitSet(entries.size());
        List<TierResult> tiers = rules.tiers().stream()
                .map(tier -> take(tier, entries, ranking, taken))
                .toList();
        return new Drawing(
                rules,
                commitment,
                entropy,
                inspectors,
                seed,
                ranking,
                tiers,
                alternates(rules.alternates(), ranking, taken),
                teams(rules, inspectors, key, tiers));
    }

    static byte[] seed(DrawHash hash, byte[] commitmentHash, String entropy) {
        return hash.hmac(
                commitmentHash,
                new CanonicalBytes().start("spm-draw/1/seed").text(entropy).bytes());
    }

    private static TierResult take(Tier tier, EntryList entries, Ranking ranking, BitSet taken) {
        int base = entries.count(tier.strata());
        int quota = tier.quota().of(base);
        List<Place> winners = new ArrayList<>();
        for (int rank = 0; rank < ranking.size() && winners.size() < quota; rank++) {
            int index = ranking.index(rank);
            if (!taken.get(index) && tier.admits(entries.get(index))) {
                taken.set(index);
                winners.add(ranking.place(rank));
            }
        }
        return new TierResult(tier, base, quota, winners);
    }

    private static List<Place> alternates(int count, Ranking ranking, BitSet taken) {
        List<Place> alternates = new ArrayList<>();
        for (int rank = 0; rank < ranking.size() && alternates.size() < count; rank++) {
            if (!taken.get(ranking.index(rank))) {
                alternates.add(ranking.place(rank));
            }
        }
        return alternates;
    }

    private static List<Team> teams(Rules rules, InspectorList inspectors, HashKey key, List<TierResult> tiers) {
        if (rules.kind() != DrawKind.SPOTCHECK) {
            return List.of();
        }
        Teams teams = new Teams(inspectors, key, rules.teamSize());
        return tiers.stream()
                .flatMap(tier -> tier.winners().stream())
                .map(place -> teams.send(place.entry().entryId()))
                .toList();
    }

    HashKey key() {
        return new HashKey(rules.hash(), seed);
    }

    /** Section 9; nothing may be added. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("protocol", Rules.PROTOCOL);
        json.put("draw_id", rules.drawId());
        json.put("commitment_hash", HexFormat.of().formatHex(commitment.documentHash(rules.hash())));
        json.put("entropy_set", entropy.set());
        json.put("entropy_string", entropy.text());
        json.put("seed", HexFormat.of().formatHex(seed));
        add(json.putArray("tiers"), tiers.stream().map(TierResult::json));
        add(json.putArray("alternates"), alternates.stream().map(Place::json));
        if (rules.kind() == DrawKind.SPOTCHECK) {
            add(json.putArray("teams"), teams.stream().map(Team::json));
        }
        return json;
    }

    private static void add(ArrayNode list, Stream<ObjectNode> elements) {
        elements.forEach(list::add);
    }

    byte[] documentHash() {
        return CanonicalJson.hash(rules.hash(), "result", json());
    }
}
