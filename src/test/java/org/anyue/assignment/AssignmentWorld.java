package org.anyue.assignment;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anyue.campaign.Campaigns;
import org.anyue.database.DatabaseAddress;
import org.anyue.notification.UnitRecipients;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Auditable;
import org.anyue.support.TestDatabase;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.VaultFixtures;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The module with the campaign and the organization below it, on a database of its own and a clock that tests move. */
@TestConfiguration
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(
        basePackages = {
            "org.anyue.assignment",
            "org.anyue.campaign",
            "org.anyue.notification",
            "org.anyue.organization",
            "org.anyue.parameter"
        },
        useDefaultFilters = false,
        includeFilters = {
            @Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "org\\.anyue\\.assignment\\.[A-Za-z]+(Store|Reads|Queries|Expansion|Journal)",
                        "org\\.anyue\\.assignment\\.(Assignments|IssuedPlans|JointSubmissions|Breakdowns|SeriesDays|Reviews|Waivers|SubmissionDrafts|BearerChanges)",
                        "org\\.anyue\\.assignment\\.Amendment(Receipts|Foresight)",
                        "org\\.anyue\\.assignment\\.Calendars",
                        "org\\.anyue\\.notification\\.Dispatch(Queries|Reads)",
                        "org\\.anyue\\.campaign\\.(Campaigns|ChildCampaigns|Amendments|[A-Za-z]+(Queries|Reads|Store|Check))",
                        "org\\.anyue\\.parameter\\.Parameter(s|Store)",
                        "org\\.anyue\\.assignment\\.BurdenRules",
                        "org\\.anyue\\.organization\\.(Unit|Dictionary)(Queries|Reads)",
                        "org\\.anyue\\.organization\\.(Liaisons|LiaisonStore|UnitStore)"
                    })
        })
public class AssignmentWorld {

    /** A clock that stands still until it is moved. */
    public static final class MovableClock extends Clock {

        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
        private volatile Instant now = Instant.parse("2026-05-20T01:00:00Z");

        /** To nine in the morning of the day. */
        public void moveTo(LocalDate day) {
            now = day.atTime(9, 0).atZone(ZONE).toInstant();
        }

        public void moveTo(Instant at) {
            now = at;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Everything that was published, also by transactions that were rolled back later. */
    public static final class Trail {

        public final List<Auditable> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Auditable event) {
            events.add(event);
        }

        public <T extends Auditable> List<T> of(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** Who acts for a unit, as tests say. */
    public static final class Acting implements UnitRecipients {

        public final Map<UnitId, List<Person>> people = new ConcurrentHashMap<>();

        @Override
        public Map<UnitId, List<Person>> of(Collection<UnitId> units) {
            return units.stream().filter(people::containsKey).collect(Collectors.toMap(unit -> unit, people::get));
        }
    }

    @Bean
    Acting acting() {
        return new Acting();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        DatabaseAddress address = TestDatabase.fresh();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(address.url());
        source.setUsername(address.user());
        source.setPassword(address.password());
        source.setMaximumPoolSize(16);
        return source;
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
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    FieldCipher cipher() {
        return VaultFixtures.cipher();
    }

    @Bean
    BlindIndex index() {
        return VaultFixtures.index();
    }

    @Bean
    Trail trail() {
        return new Trail();
    }

    @Bean
    AssignmentFixtures fixtures(JdbcClient jdbc, Campaigns campaigns, UnitQueries units) {
        return new AssignmentFixtures(jdbc, campaigns, units);
    }
}
