package org.anyue.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Refuses a server that could forget what was answered "received", or that is too old for our SQL. */
final class DurabilityCheck {

    static final int OLDEST_VERSION = 150_000;

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    /** Values of {@code synchronous_commit} that wait at least for the local disk. */
    private static final List<String> SAFE = List.of("on", "local", "remote_write", "remote_apply");

    private DurabilityCheck() {}

    static void require(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(show(statement, "server_version_num"));
            if (version < OLDEST_VERSION) {
                throw new DatabaseUnavailable("数据库版本过低(" + version / 10_000 + "),安月需要 PostgreSQL 15 或更新版本。");
            }
            for (String setting : DURABLE) {
                String value = show(statement, setting);
                if (!SAFE.contains(value)) {
                    throw new DatabaseUnavailable("数据库设置 " + setting + "=" + value + "，断电会丢失已确认收到的数据。请改为 on 后再启动安月。");
                }
            }
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
