package org.anyue.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Records per second with the chain on, one record per transaction, and records per second of the verifier. */
public final class AuditBench {

    private AuditBench() {}

    public static void main(String[] args) throws Exception {
        int threads = Integer.getInteger("threads", 16);
        int each = Integer.getInteger("each", 250);
        int verified = Integer.getInteger("verified", 200_000);
        try (TrailFixture trail = new TrailFixture()) {
            run(trail, threads, 40);
            long[] nanos = run(trail, threads, each);
            double writeRate = threads * each * 1e9 / nanos[nanos.length - 1];
            double p99 = nanos[(nanos.length - 1) * 99 / 100] / 1e6;
            while (trail.records() < verified) {
                trail.commit(2_000);
            }
            trail.verify();
            long before = System.nanoTime();
            Verdict verdict = trail.verify();
            double verifyRate = verdict.records() * 1e9 / (System.nanoTime() - before);
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"audit\",\"threads\":%d,\"records_per_second\":%.0f,\"p99_ms\":%.1f,\"verified\":%d,\"verify_records_per_second\":%.0f,\"intact\":%b}%n",
                    threads,
                    writeRate,
                    p99,
                    verdict.records(),
                    verifyRate,
                    verdict instanceof Verdict.Intact);
        }
        System.exit(0);
    }

    /** Sorted time of each transaction, and as the last element the time of all together. */
    private static long[] run(TrailFixture trail, int threads, int each) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            work.add(() -> {
                long[] times = new long[each];
                for (int i = 0; i < each; i++) {
                    long start = System.nanoTime();
                    trail.commit(1);
                    times[i] = System.nanoTime() - start;
                }
                return times;
            });
        }
        long start = System.nanoTime();
        List<long[]> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<long[]> future : pool.invokeAll(work)) {
                all.add(future.get());
            }
        }
        long whole = System.nanoTime() - start;
        long[] times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        long[] answer = Arrays.copyOf(times, times.length + 1);
        answer[times.length] = whole;
        return answer;
    }
}
