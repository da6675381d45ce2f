package org.anyue.notification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.anyue.shared.DataFolder;
import org.anyue.worktime.BusinessTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
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
    Clock clock() {
        return Clock.system(BusinessTime.ZONE);
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
