package org.anyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.database.DatabaseAddress;
import org.anyue.database.EmbeddedServer;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Received means kept: more than two hundred people hand in at once, the power goes, and everything that was answered
 * with "received" is there, once. Needs no browser.
 */
class KillTests {

    /** 22 duties for each of the 10 or more counties: more than 200 submissions in each of two waves. */
    private static final int DUTIES_OF_A_WAVE = 22;

    private static final int ANSWERED_BEFORE_THE_KILL = 60;

    /** On a slow machine 242 people at once are more than the database serves within ten seconds. */
    private static final int TRIES = 5;

    private final Path home = TestDatabase.folder("kill-" + Ids.randomText(6));

    @Test
    void whatWasAnsweredSurvivesTheKillOfTheApplicationAndThatOfItsDatabase() throws Exception {
        PreparedCity city = PreparedCity.in(home, 2 * DUTIES_OF_A_WAVE);
        ChildApplication application = ChildApplication.start(home);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<List<OpenWork>> waves = waves(city, http, application.address());
            long server = postmaster();

            application = killApplication(application, waves.get(0));
            assertThat(postmaster()).as("the database server lived on").isEqualTo(server);
            sendAgain(waves.get(0), application);

            application = killDatabase(application, waves.get(1));
            assertThat(postmaster()).isNotEqualTo(server);
            sendAgain(waves.get(1), application);
            assertKeptOnce(waves.get(0));
            assertThat(ChildApplication.auditVerdict(home)).startsWith("OK records=");
        } finally {
            application.close();
        }
        assertThat(ChildApplication.auditVerdict(home)).startsWith("OK records=");
        FileSystemUtils.deleteRecursively(home);
    }

    /** A test that failed leaves its folder to be looked at, but no server. */
    @AfterEach
    void stopServer() {
        if (Files.exists(home.resolve("pg/data/postmaster.pid"))) {
            EmbeddedServer.in(new DataFolder(home)).close();
        }
    }

    private ChildApplication killApplication(ChildApplication running, List<OpenWork> wave) throws Exception {
        Set<OpenWork> received = handIn(wave, running.address(), running::kill);
        ChildApplication next = ChildApplication.start(home);
        assertKeptOnce(received);
        report("application", wave, received);
        return next;
    }

    private ChildApplication killDatabase(ChildApplication running, List<OpenWork> wave) throws Exception {
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        Set<OpenWork> received = handIn(wave, running.address(), () -> {
            server.destroyForcibly();
            running.kill();
            server.onExit().join();
        });
        ChildApplication next = ChildApplication.start(home);
        assertKeptOnce(received);
        report("database", wave, received);
        return next;
    }

    /** Everybody hands in at once; in the middle of it the blow falls. Returns what was answered with "received". */
    private static Set<OpenWork> handIn(List<OpenWork> wave, URI address, Runnable blow) throws InterruptedException {
        Set<OpenWork> received = ConcurrentHashMap.newKeySet();
        // Whoever gets the last answer that is waited for strikes at once; another thread might wake up too late.
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            wave.forEach(work -> people.execute(() -> {
                if (submit(work, address).equals(OpenWork.RECEIVED)) {
                    received.add(work);
                    if (answered.incrementAndGet() == ANSWERED_BEFORE_THE_KILL) {
                        blow.run();
                    }
                }
            }));
        }
        assertThat(answered.get()).as("the blow fell").isGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_KILL);
        assertThat(received).as("the blow fell in the middle").hasSizeLessThan(wave.size());
        return received;
    }

    private static String submit(OpenWork work, URI address) {
        try {
            return work.submit(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    /** People press the button again because they saw no answer, those who saw one too. */
    private void sendAgain(List<OpenWork> wave, ChildApplication application) throws InterruptedException {
        Map<OpenWork, String> answers = new ConcurrentHashMap<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            wave.forEach(work ->
                    people.execute(() -> answers.put(work, untilThereIsRoom(work, application.address()))));
        }
        assertThat(answers).hasSize(wave.size());
        assertThat(answers.values()).containsOnly(OpenWork.RECEIVED);
        assertKeptOnce(wave);
    }

    /** Whoever is told that too many are here tries once more. */
    private static String untilThereIsRoom(OpenWork work, URI address) {
        String answer = submit(work, address);
        for (int i = 0; i < TRIES && answer.startsWith("503"); i++) {
            answer = submit(work, address);
        }
        return answer;
    }

    /** One version, one step in the history, one record in the trail for each. */
    private void assertKeptOnce(Iterable<OpenWork> works) {
        JdbcClient jdbc = database();
        List<String> wrong = new ArrayList<>();
        for (OpenWork work : works) {
            String kept = jdbc.sql("""
                            SELECT (SELECT count(*) FILTER (WHERE token = :token) || ' of ' || count(*)
                                    FROM assignment.submission WHERE assignment_id = :id)
                                || ', ' || (SELECT count(*) FROM assignment.history
                                            WHERE assignment_id = :id AND verb = 'SUBMIT')
                                || ', ' || (SELECT count(*) FROM audit.record
                                            WHERE object_id = :text AND action = 'assignment.submitted')""")
                    .param("id", work.assignment())
                    .param("token", work.token())
                    .param("text", Ids.toText(work.assignment()))
                    .query(String.class)
                    .single();
            if (!kept.equals("1 of 1, 1, 1")) {
                wrong.add(work.assignment() + ": " + kept);
            }
        }
        assertThat(wrong).as("versions, steps, records").isEmpty();
    }

    private void report(String killed, List<OpenWork> wave, Set<OpenWork> received) {
        int kept = database()
                .sql("SELECT count(*) FROM assignment.submission WHERE token IN (:tokens)")
                .param("tokens", wave.stream().map(OpenWork::token).toList())
                .query(Integer.class)
                .single();
        System.out.printf(
                "%s killed: %d submissions, %d answered, %d kept%n", killed, wave.size(), received.size(), kept);
    }

    private static List<List<OpenWork>> waves(PreparedCity city, HttpClient http, URI address)
            throws IOException, InterruptedException {
        List<OpenWork> first = new ArrayList<>();
        List<OpenWork> second = new ArrayList<>();
        for (PreparedCity.Person person : city.clerks()) {
            OpenWork.Clerk clerk = OpenWork.Clerk.signIn(http, address, person.login(), person.password());
            List<OpenWork> all = person.assignments().stream()
                    .map(assignment -> new OpenWork(clerk, assignment, Ids.random()))
                    .toList();
            first.addAll(all.subList(0, DUTIES_OF_A_WAVE));
            second.addAll(all.subList(DUTIES_OF_A_WAVE, all.size()));
        }
        assertThat(first).hasSizeGreaterThanOrEqualTo(200);
        assertThat(second).hasSizeGreaterThanOrEqualTo(200);
        return List.of(first, second);
    }

    private JdbcClient database() {
        EmbeddedServer server = EmbeddedServer.in(new DataFolder(home));
        assertThat(server.startedHere()).isFalse();
        DatabaseAddress address = server.address();
        // Not pooled: the server behind it is killed.
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("pg/data/postmaster.pid"))
                .getFirst()
                .strip());
    }
}
