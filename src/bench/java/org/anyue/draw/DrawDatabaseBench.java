package org.anyue.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.anyue.Anyue;
import org.anyue.support.TestEnvironment;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A draw through the whole application and its database: entering, replaying and binding the list, the result after two
 * people have typed the numbers, a proof of inclusion.
 */
final class DrawDatabaseBench {

    private static final int BATCH = 5_000;
    private static final int PROOFS = 200;

    private DrawDatabaseBench() {}

    /** @return one JSON object for each size */
    static List<String> run(int... sizes) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        Anyue.class, DrawTestWorld.Parts.class)
                .initializers(new TestEnvironment())
                .profiles("test")
                .run("--server.port=0")) {
            List<String> lines = new ArrayList<>();
            for (int size : sizes) {
                lines.add(measure(new DrawStory(context), size));
                System.out.println(lines.getLast());
            }
            return lines;
        }
    }

    private static String measure(DrawStory story, int size) {
        story.published();
        story.clock.set(DrawStory.DURING);
        List<EntryReplay.Subject> subjects = InventedEntrants.subjects(size);
        DrawEntries entries = story.bean(DrawEntries.class);
        long start = System.nanoTime();
        for (int from = 0; from < size; from += BATCH) {
            entries.enterAll(
                    story.drawId,
                    subjects.subList(from, Math.min(size, from + BATCH)).stream()
                            .map(one -> new NewEntry(one.subjectKey(), one.stratum(), one.chances()))
                            .toList());
        }
        double entered = seconds(start);
        story.entrants.replay(story.pool, new EntryReplay.Replay(subjects, List.of(), 0));
        story.clock.set(DrawStory.CLOSED);
        start = System.nanoTime();
        story.bean(Commitments.class).commit(story.lead, story.drawId);
        double committed = seconds(start);
        story.bean(Stamping.class).stamp(story.lead, story.drawId);
        story.clock.set(DrawStory.EVENING);
        story.bean(DrawResults.class).type(story.lead, story.drawId, false, DrawStory.NUMBERS);
        start = System.nanoTime();
        story.bean(DrawResults.class).type(story.clerk, story.drawId, false, DrawStory.NUMBERS);
        double drawn = seconds(start);
        return String.format(
                Locale.ROOT,
                "{\"entries\":%d,\"enter_s\":%.1f,\"commit_s\":%.2f,\"result_s\":%.2f,%s}",
                size,
                entered,
                committed,
                drawn,
                proofs(story, size));
    }

    /** The first one reads the list, the others find it in memory. */
    private static String proofs(DrawStory story, int size) {
        DrawQueries queries = story.bean(DrawQueries.class);
        DrawEntries entries = story.bean(DrawEntries.class);
        Random random = new Random(1);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < PROOFS; i++) {
            String key = "tel:+86139%08d".formatted(1 + random.nextInt(size));
            String entry =
                    entries.receipt(story.drawId, key).orElseThrow().entry().entryId();
            long start = System.nanoTime();
            var _ = queries.proof(story.drawId, entry).orElseThrow();
            times.add(seconds(start) * 1000);
        }
        double first = times.removeFirst();
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "\"first_proof_ms\":%.0f,\"proof_ms\":%.1f,\"proof_p99_ms\":%.1f",
                first,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
