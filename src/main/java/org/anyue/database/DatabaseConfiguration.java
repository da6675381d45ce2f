package org.anyue.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import org.anyue.shared.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Closed after the data source, which depends on it: no connection outlives its server. */
    static final class Server implements AutoCloseable {

        private final DatabaseAddress address;
        private final HomeLock lock;
        private final @Nullable EmbeddedServer embedded;

        Server(DatabaseAddress address, HomeLock lock, @Nullable EmbeddedServer embedded) {
            this.address = address;
            this.lock = lock;
            this.embedded = embedded;
        }

        @Override
        public void close() throws IOException {
            if (embedded != null) {
                embedded.close();
            }
            lock.close();
        }
    }

    @Bean
    Server databaseServer(
            DataFolder home,
            @Value("${anyue.db.url:}") String url,
            @Value("${anyue.db.user:anyue}") String user,
            @Value("${anyue.db.password:}") String password)
            throws IOException {
        HomeLock lock = HomeLock.of(home);
        if (!url.isBlank()) {
            return new Server(new DatabaseAddress(url, user, password), lock, null);
        }
        EmbeddedServer embedded = EmbeddedServer.in(home);
        return new Server(embedded.address(), lock, embedded);
    }

    @Bean
    HikariDataSource dataSource(Server server, @Value("${anyue.db.pool:16}") int poolSize) throws SQLException {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(server.address.url());
        source.setUsername(server.address.user());
        source.setPassword(server.address.password());
        source.setMaximumPoolSize(poolSize);
        source.setConnectionTimeout(10_000);
        source.setPoolName("anyue");
        source.addDataSourceProperty("ApplicationName", "anyue");
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Messages of the server would carry the row that broke a rule, and messages end in the log.
        source.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            DurabilityCheck.require(source);
            Migrations.run(source);
        } catch (SQLException e) {
            source.close();
            throw new DatabaseUnavailable(
                    "连接数据库失败：" + e.getMessage() + "。请检查 ANYUE_DB_URL、ANYUE_DB_USER 和 ANYUE_DB_PASSWORD。", e);
        }
        return source;
    }
}
