package org.anyue.quiz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.database.DatabaseAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tool of PostgreSQL itself: the same row into a table of the same columns and keys, one transaction each. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*");
    private static final String SCRIPT = """
            \\set bucket random(0, 1023)
            INSERT INTO public.pgbench_attempt (bucket, contest_id, subject, day, slot, receipt_id, batch_id, way, county_id,
                items, answers, marks, score, passed, seconds, flags, device, net, submitted_at)
            VALUES (:bucket, '00000000-0000-4000-8000-000000000001', gen_random_uuid(), DATE '2026-06-01', 1,
                gen_random_uuid(), '00000000-0000-4000-8000-000000000002', 0, NULL, '12,7,44,81,30', '1|2|0|1|3', '10110',
                3, TRUE, 60, 0, 0, 167772160, now());
            """;

    private Pgbench() {}

    /** @return transactions a second, 0 when the tool is not installed */
    static double run(DatabaseAddress database, JdbcClient jdbc, int seconds, int connections)
            throws IOException, InterruptedException {
        Path tool = tool();
        Matcher address = URL.matcher(database.url());
        if (tool == null || !address.matches()) {
            System.out.println("pgbench is not here (Debian: postgresql); nothing to compare with");
            return 0;
        }
        jdbc.sql("CREATE TABLE IF NOT EXISTS public.pgbench_attempt (LIKE quiz.attempt INCLUDING ALL)")
                .update();
        jdbc.sql("TRUNCATE public.pgbench_attempt").update();
        Path script = Files.createTempFile("attempt", ".sql");
        Files.writeString(script, SCRIPT);
        ProcessBuilder command = new ProcessBuilder(List.of(
                        tool.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + connections,
                        "-j",
                        "2",
                        "-T",
                        "" + seconds,
                        "-f",
                        script.toString(),
                        "-h",
                        address.group(1),
                        "-p",
                        address.group(2),
                        "-U",
                        database.user(),
                        address.group(3)))
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", database.password());
        Process process = command.start();
        double rate = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line : lines.lines().toList()) {
                Matcher found = RATE.matcher(line);
                rate = found.find() ? Double.parseDouble(found.group(1)) : rate;
            }
        }
        if (process.waitFor() != 0 || rate == 0) {
            throw new IOException("pgbench ended with " + process.exitValue());
        }
        Files.delete(script);
        return rate;
    }

    private static @org.jspecify.annotations.Nullable Path tool() throws IOException {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "pgbench"));
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> versions = Files.isDirectory(debian)
                ? Files.list(debian)
                        .map(version -> version.resolve("bin/pgbench"))
                        .toList()
                : List.of();
        return Stream.concat(versions.stream(), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
