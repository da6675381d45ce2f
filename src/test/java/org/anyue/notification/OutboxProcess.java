package org.anyue.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.anyue.shared.DataFolder;
import org.anyue.worktime.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A node of its own with nothing but the outbox; says each message before the commit and waits to be let go on. */
@TestConfiguration
@ComponentScan("org.anyue.vault")
@ComponentScan(
        basePackages = "org.anyue.parameter",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.anyue\\.parameter\\.Parameter(s|Store)"))
@Import({
    Outbox.class,
    NoticeHours.class,
    DeliveryStore.class,
    ChannelPorts.class,
    ChannelSettings.class,
    LocalMessageStore.class
})
class OutboxProcess {

    public static void main(String[] arguments) {
        try (var context = new AnnotationConfigApplicationContext(OutboxProcess.class)) {
            context.getBean(Outbox.class).run();
        }
    }

    /** @param now what its clock shows all the time, null for the clock of the machine */
    static Process start(Environment environment, DataFolder home, @Nullable Instant now) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dtest.now=" + (now == null ? "" : now),
                        "-Dtest.url=" + environment.getRequiredProperty("anyue.db.url"),
                        "-Dtest.user=" + environment.getRequiredProperty("anyue.db.user"),
                        "-Dtest.password=" + environment.getRequiredProperty("anyue.db.password"),
                        "-Dtest.home=" + home.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Lets it commit so many; the next one is with the channel and not committed when the blow falls. */
    static int killAfter(Process process, int committed) throws Exception {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                OutputStream goOn = process.getOutputStream()) {
            for (int i = 0; i < committed; i++) {
                assertThat(said.readLine()).isEqualTo("notification.delivery-sent");
                goOn.write('\n');
                goOn.flush();
            }
            assertThat(said.readLine()).isEqualTo("notification.delivery-sent");
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("SIGKILL").isEqualTo(137);
        }
        return committed + 1;
    }

    @Bean
    DataFolder dataFolder(@Value("${test.home}") String home) {
        return new DataFolder(Path.of(home));
    }

    @Bean
    DataSource dataSource(
            @Value("${test.url}") String url,
            @Value("${test.user}") String user,
            @Value("${test.password}") String password) {
        return new DriverManagerDataSource(url, user, password);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    Clock clock(@Value("${test.now}") String now) {
        return now.isEmpty() ? Clock.system(BusinessTime.ZONE) : Clock.fixed(Instant.parse(now), BusinessTime.ZONE);
    }

    @Bean(defaultCandidate = false)
    Clock systemClock() {
        return Clock.system(BusinessTime.ZONE);
    }

    /** Between what the channel took and the commit. */
    @EventListener
    void on(DeliveryConcluded concluded) throws IOException {
        System.out.println(concluded.action());
        System.out.flush();
        if (System.in.read() < 0) {
            throw new IllegalStateException("nobody lets it go on");
        }
    }
}
