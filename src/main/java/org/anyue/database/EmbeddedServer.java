package org.anyue.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anyue.shared.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervises the PostgreSQL server inside the data folder. The server is a process of its own: when this JVM is killed
 * it lives on, and the next start attaches to it instead of fighting over the folder.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "anyue";

    private final Path folder;
    private final Path data;
    private final Path log;
    private final Path programs;
    private final ServerUser user;
    private final ServerSecrets secrets;
    private final boolean startedHere;
    private final int port;

    private EmbeddedServer(DataFolder home) throws IOException {
        this.folder = home.folder("pg");
        this.user = ServerUser.choose();
        this.programs = PostgresBinaries.unpackedIn(folder).resolve("bin");
        this.data = folder.resolve("data");
        this.log = folder.resolve("server.log");
        this.secrets = new ServerSecrets(home);
        RunningServer running = RunningServer.in(data);
        boolean initialized = Files.exists(data.resolve("PG_VERSION"));
        if (running != null && running.answers()) {
            this.startedHere = false;
            this.port = running.port();
            LOG.info("Attached to the database server left running as process {}", running.pid());
        } else {
            if (!initialized) {
                initialize();
            }
            this.startedHere = true;
            this.port = start(running);
        }
        if (!initialized) {
            createOwner();
        }
    }

    /** Starts the server of the data folder, or attaches to it where it already runs. */
    public static EmbeddedServer in(DataFolder home) {
        try {
            return new EmbeddedServer(home);
        } catch (IOException e) {
            throw new DatabaseUnavailable("内置数据库无法启动：" + e.getMessage() + "。请检查数据目录 " + home.root() + " 的权限和剩余空间。", e);
        }
    }

    /** Sign-in of the application: owns its database, is no superuser. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(OWNER), OWNER, secrets.owner());
    }

    /** Sign-in of the server's superuser, for backup, tests and rescue. */
    public DatabaseAddress superuser(String database) {
        return new DatabaseAddress(url(database), SUPERUSER, secrets.superuser());
    }

    /** Whether this object started the server, and not merely found it running. */
    public boolean startedHere() {
        return startedHere;
    }

    /** Stops the server; running statements are rolled back, everything acknowledged is on disk. */
    @Override
    public void close() {
        try {
            run("server-stop", List.of(pgCtl(), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
        } catch (IOException e) {
            LOG.warn("The database server did not stop: {}", e.getMessage());
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String pgCtl() {
        return programs.resolve("pg_ctl").toString();
    }

    private void initialize() throws IOException {
        LOG.info("Creating the database in {}", data);
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        user.own(data);
        Path password = Files.createTempFile(folder, "initdb", ".txt");
        try {
            Files.writeString(password, secrets.superuser());
            user.own(password);
            run(
                    "initdb",
                    List.of(
                            programs.resolve("initdb").toString(),
                            "-D",
                            data.toString(),
                            "-U",
                            SUPERUSER,
                            "--pwfile",
                            password.toString(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--data-checksums"));
        } finally {
            Files.delete(password);
        }
    }

    private int start(@Nullable RunningServer stuck) throws IOException {
        if (stuck != null) {
            LOG.warn("Process {} holds the data folder but does not answer; stopping it", stuck.pid());
            run("server-stop", List.of(pgCtl(), "stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "30"));
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        user.own(data);
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        user.own(log);
        int free = freePort();
        run(
                "server-start",
                List.of(
                        pgCtl(),
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        "120",
                        "-o",
                        String.join(" ", options(free))));
        return free;
    }

    /** Durable by order of the command line, which no configuration file can undo. */
    private static List<String> options(int port) {
        List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port), "-h", "127.0.0.1"));
        for (String setting : List.of(
                "unix_socket_directories=''",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=256MB",
                "log_timezone=Asia/Shanghai",
                // What people typed does not belong in a log: no values of parameters, no rows that broke a rule.
                "log_parameter_max_length=0",
                "log_parameter_max_length_on_error=0",
                "log_error_verbosity=terse",
                "log_min_duration_statement=2000")) {
            options.add("-c");
            options.add(setting);
        }
        return options;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void createOwner() throws IOException {
        DatabaseAddress address = superuser("postgres");
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            // The password consists of base32 characters only, so it needs no quoting.
            statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEDB PASSWORD '" + secrets.owner() + "'");
            statement.execute("CREATE DATABASE " + OWNER + " OWNER " + OWNER);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void run(String name, List<String> command) throws IOException {
        Path output = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(user.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        try {
            if (!process.waitFor(150, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " took longer than 150 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(name + ": " + Files.readString(output).strip());
        }
    }
}
