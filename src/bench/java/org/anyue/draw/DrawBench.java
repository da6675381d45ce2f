package org.anyue.draw;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Commitment, result and proof of prize draws of different size, with one to three chances an entry: computed alone, and
 * through the application with its database. Arguments: other sizes for the latter.
 */
public final class DrawBench {

    private static final Instant OPEN = Instant.parse("2026-06-01T00:00:00Z");
    private static final int PROOFS = 200;
    private static final int[] DATABASE = {20_000, 200_000, 1_000_000};

    private DrawBench() {}

    public static void main(String[] args) {
        List<String> sizes = new ArrayList<>();
        for (DrawHash hash : DrawHash.values()) {
            measure(hash, 20_000);
            for (int entries : new int[] {50_000, 200_000, 1_000_000}) {
                sizes.add(measure(hash, entries));
                System.out.println(sizes.getLast());
            }
        }
        String fair = fairness();
        List<String> database = DrawDatabaseBench.run(
                args.length == 0
                        ? DATABASE
                        : Arrays.stream(args).mapToInt(Integer::parseInt).toArray());
        // Last, after the server and its pool have said goodbye.
        System.out.println("{\"bench\":\"draw\",\"heap_mb\":%d,\"sizes\":%s,\"database\":%s,\"first_place\":%s}"
                .formatted(Runtime.getRuntime().maxMemory() / (1024 * 1024), sizes, database, fair));
        System.exit(0);
    }

    private static String measure(DrawHash hash, int entries) {
        Random random = new Random(1);
        EntryList list = entries(entries, random);
        Rules rules = Rules.read(RehearsalRules.document(
                "BENCH-DRAW",
                DrawKind.PRIZE,
                hash,
                RehearsalOptions.usual(entries),
                ReceiptSignatures.publicKey("Ed25519", new byte[32]),
                OPEN));
        long start = System.nanoTime();
        Commitment commitment = Commitment.of(
                rules,
                list,
                InspectorList.NONE,
                Map.of(),
                rules.entryClose(),
                rules.entryClose().plus(Duration.ofHours(2)));
        double committed = seconds(start);
        Entropy entropy = Entropy.read(rules, RehearsalRules.numbers(rules, false, random));
        start = System.nanoTime();
        Drawing drawing = Drawing.of(rules, commitment, list, InspectorList.NONE, entropy);
        double drawn = seconds(start);
        MerkleTree tree = list.tree(hash, rules.drawId());
        start = System.nanoTime();
        int steps = 0;
        for (int i = 0; i < PROOFS; i++) {
            steps += tree.path(random.nextInt(entries)).size();
        }
        double proof = seconds(start) * 1000 / PROOFS;
        start = System.nanoTime();
        list.tree(hash, rules.drawId());
        double tree1 = seconds(start) * 1000;
        return String.format(
                Locale.ROOT,
                "{\"hash\":\"%s\",\"entries\":%d,\"commit_s\":%.2f,\"result_s\":%.2f,\"tree_ms\":%.0f,\"proof_ms\":%.3f,\"path\":%d,\"winners\":%d}",
                hash.code(),
                entries,
                committed,
                drawn,
                tree1,
                proof,
                steps / PROOFS,
                drawing.tiers().stream().mapToInt(tier -> tier.winners().size()).sum());
    }

    /** A million draws among ten entries with one to three chances: chi-square of the first place, nine degrees. */
    private static String fairness() {
        EntryList list = entries(10, new Random(3));
        int[] first = new int[list.size()];
        int draws = 1_000_000;
        for (int i = 0; i < draws; i++) {
            byte[] seed = DrawHash.SHA_256.digest(
                    java.nio.ByteBuffer.allocate(4).putInt(i).array());
            first[Ranking.of(list, new HashKey(DrawHash.SHA_256, seed)).index(0)]++;
        }
        double deviation = 0;
        for (int i = 0; i < first.length; i++) {
            double expected = (double) draws * list.get(i).chances() / list.chancesTotal();
            deviation += (first[i] - expected) * (first[i] - expected) / expected;
        }
        return String.format(
                Locale.ROOT, "{\"draws\":%d,\"chi_square\":%.2f,\"bound_p_0.001\":27.88}", draws, deviation);
    }

    private static EntryList entries(int count, Random random) {
        SecureRandom subjects = new SecureRandom();
        List<Entry> entries = new ArrayList<>(count);
        byte[] subject = new byte[DrawHash.LENGTH];
        for (int i = 0; i < count; i++) {
            subjects.nextBytes(subject);
            entries.add(new Entry(
                    "E%09d".formatted(i),
                    1 + random.nextInt(3),
                    i % 2 == 0 ? "410802" : "410803",
                    java.util.HexFormat.of().formatHex(subject)));
        }
        return EntryList.of(entries);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
