package org.anyue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.anyue.shared.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTests {

    @TempDir
    Path folder;

    @Test
    void aServerLeftRunningIsAttachedToAndKeepsItsRows() throws Exception {
        DataFolder home = new DataFolder(folder);
        try (EmbeddedServer first = EmbeddedServer.in(home)) {
            assertThat(first.startedHere()).isTrue();
            execute(first.address(), "CREATE TABLE kept (word text)");
            execute(first.address(), "INSERT INTO kept VALUES ('安')");

            EmbeddedServer second = EmbeddedServer.in(home);
            assertThat(second.startedHere()).isFalse();
            assertThat(query(second.address(), "SELECT word FROM kept")).isEqualTo("安");
        }
        try (EmbeddedServer third = EmbeddedServer.in(home)) {
            assertThat(third.startedHere()).isTrue();
            assertThat(query(third.address(), "SELECT word FROM kept")).isEqualTo("安");
        }
    }

    @Test
    void aKilledServerIsStartedAgainDespiteItsPidFile() throws Exception {
        DataFolder home = new DataFolder(folder);
        EmbeddedServer first = EmbeddedServer.in(home);
        execute(first.address(), "CREATE TABLE kept (word text)");
        RunningServer running = RunningServer.in(folder.resolve("pg/data"));
        ProcessHandle process = ProcessHandle.of(running.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();

        try (EmbeddedServer second = EmbeddedServer.in(home)) {
            assertThat(second.startedHere()).isTrue();
            assertThat(query(second.address(), "SELECT count(*) FROM kept")).isEqualTo("0");
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsIgnored() throws IOException {
        Path data = Files.createDirectories(folder.resolve("pg/data"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n0\n5432\n");
        assertThat(RunningServer.in(data)).isNull();
    }

    @Test
    void aServerThatCouldForgetAnswersIsRefused() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.in(new DataFolder(folder))) {
            DatabaseAddress address = server.address();
            DurabilityCheck.require(new DriverManagerDataSource(address.url(), address.user(), address.password()));
            execute(server.superuser("postgres"), "ALTER ROLE anyue SET synchronous_commit = off");
            assertThatThrownBy(() -> DurabilityCheck.require(
                            new DriverManagerDataSource(address.url(), address.user(), address.password())))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    void onlyOneApplicationUsesADataFolder() throws IOException {
        DataFolder home = new DataFolder(folder);
        try (HomeLock held = HomeLock.of(home)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> HomeLock.of(home)).isInstanceOf(DatabaseUnavailable.class);
        }
        HomeLock.of(home).close();
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
