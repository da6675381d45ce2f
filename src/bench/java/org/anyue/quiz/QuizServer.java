package org.anyue.quiz;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.anyue.Anyue;
import org.anyue.database.DatabaseAddress;
import org.anyue.shared.Ids;
import org.anyue.support.FirstPeople;
import org.anyue.support.ProcessorTime;
import org.anyue.support.TestEnvironment;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application with a contest that is open, and requests to it. */
final class QuizServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final PaperSeals seals;
    private final Clock clock;
    private final ContestId contest;
    private final int port;

    private QuizServer(ConfigurableApplicationContext context) {
        this.context = context;
        FirstPeople.found(context, true, "a long enough sentence");
        this.jdbc = context.getBean(JdbcClient.class);
        this.seals = context.getBean(PaperSeals.class);
        this.clock = context.getBean("systemClock", Clock.class);
        this.contest = QuizWorld.of(context).untimed();
        this.port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** As it is delivered, with its pool of connections. */
    static QuizServer start() {
        return start(_ -> {});
    }

    /** The same with {@link NaiveWriter} in place of shared commits. */
    static QuizServer naive() {
        return start(context -> ((GenericApplicationContext) context)
                .registerBean(
                        NaiveWriter.class,
                        () -> new NaiveWriter(
                                context.getBean(AttemptBatch.class),
                                context.getBean(AttemptFailureStore.class),
                                context.getBean(AttemptStore.class),
                                context.getBean("systemClock", Clock.class)),
                        bean -> bean.setPrimary(true)));
    }

    private static QuizServer start(ApplicationContextInitializer<ConfigurableApplicationContext> more) {
        return new QuizServer(new SpringApplicationBuilder(Anyue.class)
                .initializers(new TestEnvironment(), QuizServer::asDelivered, more)
                .profiles("test")
                .run("--server.port=0", "--ANYUE_TRUSTED_PROXIES=127.0.0.1"));
    }

    /** Tests do with fewer connections. */
    private static void asDelivered(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("as delivered", Map.of("anyue.db.pool", "16")));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    ContestId contest() {
        return contest;
    }

    DatabaseAddress database() {
        Environment environment = context.getEnvironment();
        return new DatabaseAddress(
                environment.getRequiredProperty("anyue.db.url"),
                environment.getRequiredProperty("anyue.db.user"),
                environment.getRequiredProperty("anyue.db.password"));
    }

    int port() {
        return port;
    }

    QuizLoad load(int connections) throws IOException {
        return new QuizLoad(port, connections);
    }

    ProcessorTime time() throws IOException {
        return ProcessorTime.now(jdbc);
    }

    /** A paper of somebody new, given out a minute ago. */
    Supplier<byte[]> submits() {
        return () -> {
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
            return QuizLoad.post(
                    "/quiz/" + contest + "/answers",
                    "a0=1&a1=2&a2=0&a3=1&a4=3&token=" + seals.seal(token),
                    Ids.randomBytes(2));
        };
    }

    /** Somebody new who begins. */
    Supplier<byte[]> starts() {
        return () -> {
            PlayPass pass = new PlayPass(contest, Ids.random(), IdentityWay.NONE, LocalDate.now(clock), 0, false, null);
            return QuizLoad.post(
                    "/quiz/" + contest + "/paper",
                    "consent=true&age=adult&pass=" + seals.seal(pass),
                    Ids.randomBytes(2));
        };
    }

    long rows() {
        return jdbc.sql("SELECT count(*) FROM quiz.attempt").query(Long.class).single();
    }

    /** Transactions of this database so far; a statement outside one is one. */
    long transactions() {
        return jdbc.sql("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
