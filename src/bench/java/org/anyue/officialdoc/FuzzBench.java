package org.anyue.officialdoc;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/**
 * Reads damaged files of every format with the memory of the child process: each must give text or a refusal within ten
 * seconds. {@code -Dfiles=10000 -Dfirst=0}; a seed that fails is printed and can be run again alone.
 */
public final class FuzzBench {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private FuzzBench() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("java.awt.headless", "true");
        long first = Long.getLong("first", 0);
        long files = Long.getLong("files", 10_000);
        Mutations mutations = new Mutations();
        int read = 0;
        int refused = 0;
        int hung = 0;
        int crashed = 0;
        long slowest = 0;
        long began = System.nanoTime();
        for (long seed = first; seed < first + files; seed++) {
            Mutations.Mutant mutant = mutations.of(seed);
            long start = System.nanoTime();
            try {
                WatchedDocumentText.within(LIMIT, () -> DocumentText.extract(mutant.bytes(), mutant.name()));
                read++;
            } catch (UnreadableDocument e) {
                boolean hangs = e.getCause() instanceof TimeoutException;
                boolean crashes = e.getCause() instanceof java.util.concurrent.ExecutionException;
                hung += hangs ? 1 : 0;
                crashed += crashes ? 1 : 0;
                refused += hangs || crashes ? 0 : 1;
                if (hangs || crashes) {
                    System.out.println("seed " + seed + " " + mutant.name() + " " + e.getCause());
                }
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"fuzz\",\"files\":%d,\"read\":%d,\"refused\":%d,\"hung\":%d,\"crashed\":%d,\"slowest_ms\":%d,\"whole_s\":%.1f}%n",
                files,
                read,
                refused,
                hung,
                crashed,
                slowest / 1_000_000,
                (System.nanoTime() - began) / 1e9);
        System.exit(hung + crashed == 0 ? 0 : 1);
    }
}
