package org.anyue.quiz;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.anyue.Anyue;
import org.anyue.shared.Ids;
import org.anyue.support.TestEnvironment;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Papers given out and taken, end to end over HTTP on a real PostgreSQL, the generator on the same machine: how many a
 * second, how long they wait, what they cost in processor time (the generator's left out), how many transactions they need.
 * A closed loop of so many connections; arguments: seconds of a run, connections, runs. The last line is one JSON object.
 */
final class QuizBench {

    private static final int WARM_UP = Integer.getInteger("warmup", 40_000);

    private final JdbcClient jdbc;
    private final PaperSeals seals;
    private final Clock clock;
    private final ContestId contest;
    private final int port;

    private QuizBench(ConfigurableApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.seals = context.getBean(PaperSeals.class);
        this.clock = context.getBean("systemClock", Clock.class);
        this.contest = QuizWorld.of(context).untimed();
        this.port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        String line;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Anyue.class)
                .initializers(new TestEnvironment())
                .profiles("test")
                .run("--server.port=0", "--ANYUE_TRUSTED_PROXIES=127.0.0.1")) {
            line = new QuizBench(context).measure(seconds, connections, runs);
        }
        // Last, after the server and its pool have said goodbye.
        System.out.println(line);
        System.exit(0);
    }

    /** @param answers of all requests; only one status is right in each run */
    private record Run(double perSecond, double p99, double cpu, double transactions, long answers, long errors) {}

    private String measure(int seconds, int connections, int runs) throws Exception {
        load(connections, WARM_UP, Long.MAX_VALUE, this::submit);
        load(connections, WARM_UP / 4, Long.MAX_VALUE, this::open);
        List<Run> submits = new ArrayList<>();
        List<Run> opens = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            submits.add(run("submit", seconds, connections, this::submit));
            opens.add(run("open", seconds, connections, this::open));
        }
        long rows =
                jdbc.sql("SELECT count(*) FROM quiz.attempt").query(Long.class).single();
        long accepted = taken.get();
        Run submit = median(submits);
        Run open = median(opens);
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"quiz\",\"connections\":%d,\"submit_per_s\":%.0f,\"p99_ms\":%.1f,\"cpu_ms_per_submit\":%.3f,"
                        + "\"transactions_per_submit\":%.2f,\"start_per_s\":%.0f,\"start_p99_ms\":%.1f,\"cpu_ms_per_start\":%.3f,"
                        + "\"transactions_per_start\":%.3f,\"accepted\":%d,\"rows\":%d,\"errors\":%d}",
                connections,
                submit.perSecond(),
                submit.p99(),
                submit.cpu(),
                submit.transactions(),
                open.perSecond(),
                open.p99(),
                open.cpu(),
                open.transactions(),
                accepted,
                rows,
                submits.stream().mapToLong(Run::errors).sum()
                        + opens.stream().mapToLong(Run::errors).sum());
    }

    private final AtomicLong taken = new AtomicLong();

    /** One request on a connection; whether it was answered as it should be. */
    private interface Request {

        boolean send(QuizConnection connection) throws IOException;
    }

    private boolean submit(QuizConnection connection) throws IOException {
        PaperToken token = new PaperToken(
                contest,
                Ids.random(),
                IdentityWay.NONE,
                LocalDate.now(clock),
                1,
                Instant.ofEpochSecond(clock.instant().getEpochSecond() - 60),
                0,
                null,
                0);
        boolean good =
                connection.post("/quiz/" + contest + "/answers", "a0=1&a1=2&a2=0&a3=1&a4=3&token=" + seals.seal(token))
                        == 200;
        if (good) {
            taken.incrementAndGet();
        }
        return good;
    }

    private boolean open(QuizConnection connection) throws IOException {
        PlayPass pass = new PlayPass(contest, Ids.random(), IdentityWay.NONE, LocalDate.now(clock), 0, false, null);
        return connection.post("/quiz/" + contest + "/paper", "consent=true&age=adult&pass=" + seals.seal(pass)) == 200;
    }

    private Run run(String name, int seconds, int connections, Request request) throws Exception {
        Cpu before = cpu();
        long earlier = transactions();
        Result result = load(connections, Integer.MAX_VALUE, seconds * 1_000_000_000L, request);
        Cpu after = cpu();
        long made = transactions() - earlier;
        double cpu = (after.all() - before.all() - result.generator()) / result.count();
        Run run = new Run(
                result.count() * 1e9 / result.nanos(),
                result.p99(),
                cpu,
                (double) made / result.count(),
                result.count(),
                result.errors());
        System.out.printf(
                Locale.ROOT,
                "%-7s %8.0f/s  p99 %6.1f ms  cpu %.3f ms  transactions %.3f  answers %d  errors %d%n",
                name,
                run.perSecond(),
                run.p99(),
                run.cpu(),
                run.transactions(),
                run.answers(),
                run.errors());
        return run;
    }

    /** @param generator milliseconds of processor time of the threads that ask */
    private record Result(long count, long errors, long nanos, double p99, double generator) {}

    private Result load(int connections, int most, long nanos, Request request) throws Exception {
        AtomicInteger left = new AtomicInteger(most);
        AtomicLong errors = new AtomicLong();
        ConcurrentLinkedQueue<long[]> times = new ConcurrentLinkedQueue<>();
        AtomicLong generator = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> {
                    long[] own = new long[1 << 20];
                    int count = 0;
                    try (QuizConnection connection = new QuizConnection(port)) {
                        while (left.getAndDecrement() > 0 && System.nanoTime() - start < nanos && count < own.length) {
                            long asked = System.nanoTime();
                            if (!request.send(connection)) {
                                errors.incrementAndGet();
                            }
                            own[count++] = System.nanoTime() - asked;
                        }
                    }
                    generator.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                    times.add(Arrays.copyOf(own, count));
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        long took = System.nanoTime() - start;
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                sorted.length, errors.get(), took, sorted[(int) (sorted.length * 0.99)] / 1e6, generator.get() / 1e6);
    }

    private static Run median(List<Run> runs) {
        return runs.stream()
                .sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond()))
                .toList()
                .get(runs.size() / 2);
    }

    /** Transactions of this database so far; a statement outside one is one. */
    private long transactions() {
        return jdbc.sql("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    /** Milliseconds of processor time so far, of this process and of every process of the database server. */
    private record Cpu(double all) {}

    private Cpu cpu() throws IOException {
        double mine = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
        double ticks = 0;
        long server = 0;
        for (int pid : jdbc.sql("SELECT pid FROM pg_stat_activity")
                .query(Integer.class)
                .list()) {
            Path stat = Path.of("/proc/" + pid + "/stat");
            if (Files.exists(stat)) {
                String[] words = words(stat);
                ticks += Long.parseLong(words[11]) + Long.parseLong(words[12]);
                server = Long.parseLong(words[1]);
            }
        }
        String[] words = words(Path.of("/proc/" + server + "/stat"));
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(words[i]);
        }
        return new Cpu(mine + ticks * 10);
    }

    /** Fields from the third one on, so that a blank in the name cannot shift them. */
    private static String[] words(Path stat) throws IOException {
        String text = Files.readString(stat);
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }
}
