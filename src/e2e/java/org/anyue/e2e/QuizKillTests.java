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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.database.EmbeddedServer;
import org.anyue.quiz.QuizWorld;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A crowd hands in papers, the application or its database is killed in the middle of it, again and again. Every receipt
 * that somebody was given has its row, and none is there twice. {@code -Danyue.kills.application=50
 * -Danyue.kills.database=20} for the long run.
 */
class QuizKillTests {

    private static final int PAPERS = 300;
    private static final int ANSWERED_BEFORE_THE_KILL = 100;
    private static final int PEOPLE = 64;

    private final Path home = TestDatabase.folder("quizkill-" + Ids.randomText(6));

    @Test
    void everyReceiptThatWasGivenHasItsRowAndNoneTwice() throws Exception {
        String contest = PreparedCity.with(
                home, context -> QuizWorld.of(context).untimed().toString());
        ChildApplication application = ChildApplication.start(home);
        int received = 0;
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            PaperClient people = new PaperClient(http, contest);
            int applications = Integer.getInteger("anyue.kills.application", 2);
            int databases = Integer.getInteger("anyue.kills.database", 1);
            for (int round = 0; round < applications + databases; round++) {
                List<String> papers = begin(people, application.address());
                Runnable blow = blow(application, round >= applications);
                Map<String, String> receipts = handIn(people, papers, application.address(), blow);
                received += receipts.size();
                application = ChildApplication.start(home);
                assertKept(receipts);
                sendAgain(people, papers, application.address());
                assertKept(receipts);
                assertThat(rows("SELECT count(*) FROM quiz.attempt")).isEqualTo((round + 1L) * PAPERS);
                assertThat(rows("SELECT count(DISTINCT receipt_id) FROM quiz.attempt"))
                        .isEqualTo((round + 1L) * PAPERS);
            }
            assertThat(rows("""
                    SELECT count(*) FROM quiz.attempt attempt
                    LEFT JOIN quiz.receipt_batch batch ON batch.id = attempt.batch_id
                    WHERE batch.id IS NULL""")).isZero();
            System.out.printf(
                    "killed: application %d, database %d; %d receipts given in the storms, all kept%n",
                    applications, databases, received);
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

    private Runnable blow(ChildApplication application, boolean databaseToo) throws IOException {
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        return () -> {
            if (databaseToo) {
                server.destroyForcibly();
            }
            application.kill();
            if (databaseToo) {
                server.onExit().join();
            }
        };
    }

    private static List<String> begin(PaperClient people, URI address) throws Exception {
        List<String> papers = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            papers.add(people.begin(address));
        }
        return papers;
    }

    /** Everybody at once; in the middle of it the blow falls. Receipts by the token of their paper. */
    private static Map<String, String> handIn(PaperClient people, List<String> papers, URI address, Runnable blow) {
        Map<String, String> receipts = new ConcurrentHashMap<>();
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE)) {
            papers.forEach(paper -> crowd.execute(() -> {
                PaperClient.Answer answer = sent(people, paper, address);
                if (answer.status() == 200) {
                    receipts.put(paper, answer.receipt());
                    if (answered.incrementAndGet() == ANSWERED_BEFORE_THE_KILL) {
                        blow.run();
                    }
                }
            }));
        }
        assertThat(receipts.values()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(receipts).hasSizeBetween(ANSWERED_BEFORE_THE_KILL, papers.size());
        return receipts;
    }

    /** People press the button again because they saw no answer, those who saw one too: it is there now. */
    private static void sendAgain(PaperClient people, List<String> papers, URI address) {
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE)) {
            papers.forEach(paper -> crowd.execute(
                    () -> answers.put(paper, sent(people, paper, address).status())));
        }
        assertThat(answers).hasSize(papers.size());
        assertThat(answers.values()).containsOnly(200, 409);
    }

    private static PaperClient.Answer sent(PaperClient people, String paper, URI address) {
        try {
            return people.handIn(address, paper);
        } catch (IOException broken) {
            return new PaperClient.Answer(0, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new PaperClient.Answer(0, "");
        }
    }

    private void assertKept(Map<String, String> receipts) {
        List<java.util.UUID> ids = receipts.values().stream().map(Ids::parse).toList();
        assertThat(database()
                        .sql("SELECT count(*) FROM quiz.attempt WHERE receipt_id IN (:ids)")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single())
                .as("receipts with a row")
                .isEqualTo(ids.size());
    }

    private long rows(String sql) {
        return database().sql(sql).query(Long.class).single();
    }

    private JdbcClient database() {
        EmbeddedServer server = EmbeddedServer.in(new DataFolder(home));
        assertThat(server.startedHere()).isFalse();
        return JdbcClient.create(TestDatabase.source(server.address()));
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("pg/data/postmaster.pid"))
                .getFirst()
                .strip());
    }
}
