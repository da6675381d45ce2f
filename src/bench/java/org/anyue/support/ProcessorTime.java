package org.anyue.support;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Milliseconds of processor time so far.
 *
 * @param application of this process, the asking thread's own left out
 * @param database of every process of the database server
 */
public record ProcessorTime(double application, double database) {

    public static ProcessorTime now(JdbcClient jdbc) throws IOException {
        long all = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        double mine = (all - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()) / 1e6;
        double ticks = 0;
        long server = 0;
        for (int pid : jdbc.sql("SELECT pid FROM pg_stat_activity")
                .query(Integer.class)
                .list()) {
            Path stat = Path.of("/proc/" + pid + "/stat");
            if (Files.exists(stat)) {
                String[] words = words(stat);
                ticks += Long.parseLong(words[11]) + Long.parseLong(words[12]);
                server = Long.parseLong(words[1]);
            }
        }
        String[] words = words(Path.of("/proc/" + server + "/stat"));
        // The server itself and its children that have ended, such as workers of one statement.
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(words[i]);
        }
        return new ProcessorTime(mine, ticks * 10);
    }

    public double all() {
        return application + database;
    }

    /** Fields from the third one on, so that a blank in the name cannot shift them. */
    private static String[] words(Path stat) throws IOException {
        String text = Files.readString(stat);
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }
}
