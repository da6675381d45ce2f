package org.anyue.quiz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anyue.support.ProcessorTime;

/**
 * Papers given out and taken, end to end over HTTP on a real PostgreSQL, the generator on the same machine: how many a
 * second, how long they wait, what they cost in processor time (the generator's left out). In the same run: pgbench with
 * the same row, a naive variant of our own, many connections, three times as much as can be done, a million attempts.
 * Arguments: seconds of a run, runs, parts ({@code steady,naive,wide,overload,million}). The last line is one JSON object.
 */
final class QuizBench {

    private static final int WARM_UP = Integer.getInteger("warmup", 40_000);
    private static final int CONNECTIONS = 64;
    private static final int WIDE = 256;

    private final int seconds;
    private final int runs;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private QuizBench(int seconds, int runs) {
        this.seconds = seconds;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Set<String> parts =
                Set.of((arguments.length > 2 ? arguments[2] : "steady,naive,wide,overload,million").split(","));
        String line = new QuizBench(seconds, runs).measure(parts);
        // Last, after the server and its pool have said goodbye.
        System.out.println(line);
        System.exit(0);
    }

    /** @param answers of all requests; only one status is right in each run */
    private record Run(
            double perSecond, double p50, double p99, double cpu, double transactions, long answers, long errors) {}

    private String measure(Set<String> parts) throws Exception {
        figures.put("bench", "quiz");
        long accepted = 0;
        try (QuizServer server = QuizServer.start()) {
            long before = server.rows();
            accepted += warmUp(server);
            if (parts.contains("steady")) {
                accepted += steady(server);
            }
            if (parts.contains("wide")) {
                accepted += wide(server);
            }
            if (parts.contains("overload")) {
                double rate = figures.get("submit_per_s") instanceof Number known ? known.doubleValue() : 5_000;
                accepted += new Overload(server, figures).run(rate * 3, 2 * seconds);
            }
            figures.put("accepted", accepted);
            figures.put("rows", server.rows() - before);
            if (parts.contains("million")) {
                new Million(server, figures).measure();
            }
        }
        if (parts.contains("naive")) {
            try (QuizServer server = QuizServer.naive()) {
                warmUp(server);
                figures.put(
                        "naive_per_s",
                        Math.round(
                                median(repeated(server, "naive", CONNECTIONS)).perSecond()));
            }
        }
        return figures.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":"
                        + (one.getValue() instanceof String text ? "\"" + text + "\"" : one.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static long warmUp(QuizServer server) throws IOException {
        try (QuizLoad load = server.load(CONNECTIONS)) {
            load.closed(WARM_UP, 0, server.starts());
            return load.closed(WARM_UP, 0, server.submits()).good().count();
        }
    }

    private long steady(QuizServer server) throws Exception {
        List<Run> submits = new ArrayList<>();
        List<Run> starts = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            submits.add(run(server, "submit", CONNECTIONS, server.submits()));
            starts.add(run(server, "start", CONNECTIONS, server.starts()));
            rates.add(Pgbench.run(server.database(), server.jdbc(), seconds, CONNECTIONS));
            System.out.printf(Locale.ROOT, "pgbench  %7.0f/s%n", rates.getLast());
        }
        Run submit = median(submits);
        Run start = median(starts);
        figures.put("connections", CONNECTIONS);
        figures.put("submit_per_s", Math.round(submit.perSecond()));
        figures.put("pgbench_tps", Math.round(rates.stream().sorted().toList().get(runs / 2)));
        figures.put("p99_ms", rounded(submit.p99()));
        figures.put("cpu_ms_per_submit", rounded(submit.cpu()));
        figures.put("transactions_per_submit", rounded(submit.transactions()));
        figures.put("start_per_s", Math.round(start.perSecond()));
        figures.put("start_p99_ms", rounded(start.p99()));
        figures.put("cpu_ms_per_start", rounded(start.cpu()));
        figures.put(
                "errors",
                submits.stream().mapToLong(Run::errors).sum()
                        + starts.stream().mapToLong(Run::errors).sum());
        return submits.stream().mapToLong(Run::answers).sum();
    }

    private long wide(QuizServer server) throws IOException {
        List<Run> submits = repeated(server, "wide", WIDE);
        figures.put("p99_ms_256", rounded(median(submits).p99()));
        figures.put("submit_per_s_256", Math.round(median(submits).perSecond()));
        return submits.stream().mapToLong(run -> run.answers() - run.errors()).sum();
    }

    private List<Run> repeated(QuizServer server, String name, int connections) throws IOException {
        List<Run> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            all.add(run(server, name, connections, server.submits()));
        }
        return all;
    }

    private Run run(QuizServer server, String name, int connections, Supplier<byte[]> requests) throws IOException {
        try (QuizLoad load = server.load(connections)) {
            ProcessorTime before = server.time();
            long earlier = server.transactions();
            QuizLoad.Result result = load.closed(Long.MAX_VALUE, seconds, requests);
            long made = server.transactions() - earlier;
            long answers = result.answers();
            Run run = new Run(
                    answers / result.seconds(),
                    result.good().at(0.5),
                    result.good().at(0.99),
                    (server.time().all() - before.all()) / answers,
                    (double) made / answers,
                    answers,
                    answers - result.good().count());
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %7.0f/s  p50 %6.1f ms  p99 %6.1f ms  cpu %.3f ms  generator %.3f ms  transactions %.3f  answers %d  errors %d%n",
                    name,
                    run.perSecond(),
                    run.p50(),
                    run.p99(),
                    run.cpu(),
                    result.generator() / answers,
                    run.transactions(),
                    answers,
                    run.errors());
            return run;
        }
    }

    private static Run median(List<Run> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Run::perSecond))
                .toList()
                .get(runs.size() / 2);
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
