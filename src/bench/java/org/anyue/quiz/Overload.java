package org.anyue.quiz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.anyue.support.ProcessorTime;

/** More papers than can be taken, for a while: those that are taken are taken soon, the others are told at once. */
final class Overload {

    private static final int CONNECTIONS = 2_000;
    private static final int CALM = 64;
    /** Seconds of a storm that are not counted: what turns people away has never run before, as little as what takes papers. */
    private static final double WARM_UP = 10;

    private final QuizServer server;
    private final Map<String, Object> figures;

    Overload(QuizServer server, Map<String, Object> figures) {
        this.server = server;
        this.figures = figures;
    }

    /** @return how many were taken, those of the calm after it as well */
    long run(double perSecond, double seconds) throws IOException {
        long accepted = 0;
        double live = live();
        double memory = resident();
        QuizLoad.Result storm;
        ProcessorTime before;
        try (QuizLoad load = server.load(CONNECTIONS)) {
            accepted += load.open(perSecond, WARM_UP, server.submits()).good().count();
            before = server.time();
            storm = load.open(perSecond, seconds, server.submits());
        }
        double cpu = (server.time().all() - before.all()) / storm.answers();
        double after = resident();
        double liveAfter = live();
        accepted += storm.good().count();
        double calm = -1;
        try (QuizLoad load = server.load(CALM)) {
            for (int second = 1; second <= 10 && calm < 0; second++) {
                QuizLoad.Result result = load.closed(Long.MAX_VALUE, 1, server.submits());
                accepted += result.good().count();
                calm = result.busy().count() == 0
                                && result.errors() == 0
                                && result.good().at(0.99) < 100
                        ? second
                        : -1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "overload asked %.0f/s for %.0f s: accepted %d (p99 %.0f ms), turned away %d (p99 %.0f ms), errors %d; cpu %.3f ms, generator %.3f ms an answer; resident %.0f MB, then %.0f MB; live %.0f MB, then %.0f MB; calm after %.0f s%n",
                perSecond,
                storm.seconds(),
                storm.good().count(),
                storm.good().at(0.99),
                storm.busy().count(),
                storm.busy().at(0.99),
                storm.errors(),
                cpu,
                storm.generator() / storm.answers(),
                memory,
                after,
                live,
                liveAfter,
                calm);
        figures.put("overload_asked_per_s", Math.round(storm.answers() / storm.seconds()));
        figures.put("overload_accepted_per_s", Math.round(storm.good().count() / storm.seconds()));
        figures.put("overload_accepted_p99_ms", QuizBench.rounded(storm.good().at(0.99)));
        figures.put("overload_refused_p99_ms", QuizBench.rounded(storm.busy().at(0.99)));
        figures.put("overload_errors", storm.errors());
        figures.put("resident_mb_before", Math.round(memory));
        figures.put("resident_mb_after", Math.round(after));
        figures.put("live_mb_before", Math.round(live));
        figures.put("live_mb_after", Math.round(liveAfter));
        figures.put("calm_after_s", Math.round(calm));
        return accepted;
    }

    /** Megabytes that are in use once everything else has been thrown away. */
    private static double live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    /** Megabytes of this process in memory. */
    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
