package org.anyue.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.anyue.database.DatabaseAddress;
import org.anyue.database.EmbeddedServer;
import org.anyue.database.Migrations;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One server per test process: the embedded one below {@code target/}, or the external one of {@code ANYUE_DB_URL}, whose
 * user must be allowed to create databases. A migrated template is cloned for whoever asks.
 */
public final class TestDatabase {

    private static @Nullable TestDatabase instance;

    private final @Nullable EmbeddedServer embedded;
    private final DatabaseAddress home;
    private final String template = "anyue_test_" + Ids.randomText(8);

    private TestDatabase() throws SQLException {
        DatabaseAddress external = DatabaseAddress.ofEnvironment().orElse(null);
        if (external == null) {
            EmbeddedServer server =
                    EmbeddedServer.in(new DataFolder(folder("server-" + System.getProperty("test.fork", "0"))));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            embedded = server;
            home = server.address();
        } else {
            embedded = null;
            home = external;
        }
        execute(home, "CREATE DATABASE " + template);
        DatabaseAddress first = named(template);
        // Not pooled: a template with an open connection cannot be cloned.
        Migrations.run(new DriverManagerDataSource(first.url(), first.user(), first.password()));
    }

    /** A folder of this run below the build folder. */
    public static Path folder(String name) {
        return Path.of("target", "test-home", name).toAbsolutePath();
    }

    /** A migrated, empty database that nobody else uses. */
    public static synchronized DatabaseAddress fresh() {
        try {
            if (instance == null) {
                instance = new TestDatabase();
            }
            String name = "anyue_test_" + Ids.randomText(8);
            execute(instance.home, "CREATE DATABASE " + name + " TEMPLATE " + instance.template);
            return instance.named(name);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        }
    }

    /** The same database with the rights of a superuser (on an external server: of its user). */
    public static synchronized DatabaseAddress superuser(DatabaseAddress address) {
        TestDatabase running = java.util.Objects.requireNonNull(instance);
        String name = address.url().substring(address.url().lastIndexOf('/') + 1);
        return running.embedded == null ? address : running.embedded.superuser(name);
    }

    /**
     * Pooled, because proving a password costs the processors of both sides ten milliseconds; what idles goes back to the
     * server, so that nobody has to close it.
     */
    public static DataSource source(DatabaseAddress address) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(40);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    private DatabaseAddress named(String database) {
        String url = home.url();
        int query = url.indexOf('?');
        String plain = query < 0 ? url : url.substring(0, query);
        String rest = query < 0 ? "" : url.substring(query);
        return new DatabaseAddress(
                plain.substring(0, plain.lastIndexOf('/') + 1) + database + rest, home.user(), home.password());
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
