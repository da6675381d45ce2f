package org.anyue.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.anyue.database.DatabaseAddress;
import org.anyue.shared.Auditable;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.support.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Vault and trail on a database and in a data folder of their own, without the rest of the application. */
public final class TrailFixture implements AutoCloseable {

    public final DatabaseAddress address = TestDatabase.fresh();
    public final DataFolder home;
    private final HikariDataSource source = new HikariDataSource();
    private AnnotationConfigApplicationContext context;

    @Configuration
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.anyue.vault", "org.anyue.audit"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*Tests.*"))
    static class Modules {}

    public TrailFixture() {
        try {
            Path homes = Files.createDirectories(TestDatabase.folder("trail"));
            home = new DataFolder(Files.createTempDirectory(homes, "home"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        source.setJdbcUrl(address.url());
        source.setUsername(address.user());
        source.setPassword(address.password());
        source.setMaximumPoolSize(20);
        source.setMinimumIdle(1);
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        context = start();
    }

    private AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext started = new AnnotationConfigApplicationContext();
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        started.registerBean("clock", Clock.class, () -> clock);
        started.registerBean("systemClock", Clock.class, () -> clock, bean -> {
            ((org.springframework.beans.factory.support.AbstractBeanDefinition) bean).setDefaultCandidate(false);
        });
        started.registerBean(DataFolder.class, () -> home);
        started.registerBean(DataSource.class, () -> source, bean -> bean.setDestroyMethodName(""));
        started.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        started.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(source));
        started.registerBean(DataSourceTransactionManager.class, () -> {
            DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
            transactions.addListener(started.getBean(TrailListener.class));
            return transactions;
        });
        started.register(Modules.class);
        started.refresh();
        return started;
    }

    /** Stops and starts the application on the same database and folder. */
    public void restart() {
        context.close();
        context = start();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(bean(DataSourceTransactionManager.class));
    }

    /** One committed transaction with this many records. */
    public void commit(int records) {
        transactions().executeWithoutResult(_ -> {
            for (int i = 0; i < records; i++) {
                context.publishEvent(Deed.any());
            }
        });
    }

    public void publish(Auditable event) {
        context.publishEvent(event);
    }

    public Verdict verify() {
        try {
            return bean(TrailVerifier.class).verify();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.source(TestDatabase.superuser(address)));
    }

    public long records() {
        return jdbc().sql("SELECT count(*) FROM audit.record").query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
        source.close();
    }

    /** An event of a module that does not exist. */
    public record Deed(Party by, String objectId, String before, String after, String result) implements Auditable {

        public static Deed any() {
            return of(new Party(Ids.toText(UUID.nameUUIDFromBytes(new byte[] {1})), "王小安", "OFFICE_CLERK", "u1"));
        }

        public static Deed of(Party by) {
            return new Deed(by, Ids.randomText(26), "计划", "办结", "OK");
        }

        @Override
        public String action() {
            return "deed.done";
        }

        @Override
        public String objectType() {
            return "Deed";
        }
    }
}
