package org.anyue.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server process that holds the data folder, as its {@code postmaster.pid} tells. */
record RunningServer(long pid, int port) {

    private static final int PORT_LINE = 3;

    /** The running server of the folder, or null: a pid file whose process is gone, or is another program by now, counts as none. */
    static @Nullable RunningServer in(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return null;
        }
        long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
        return isServerOf(data, pid)
                ? new RunningServer(pid, Integer.parseInt(lines.get(PORT_LINE).strip()))
                : null;
    }

    private static boolean isServerOf(Path data, long pid) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (!Files.exists(commandLine)) {
            return false;
        }
        String command = Files.readString(commandLine);
        return command.contains("postgres") && command.contains(data.toString());
    }

    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 3_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
