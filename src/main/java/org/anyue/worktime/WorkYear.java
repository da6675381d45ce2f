package org.anyue.worktime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One file of {@code resources/worktime}.
 *
 * @param source the notice or law that the days were taken from
 * @param announced whether the State Council's office has published the year; else an assumption
 * @param exceptions true where work is done on a weekend, false where a weekday is free
 */
record WorkYear(int year, String source, boolean announced, Map<LocalDate, Boolean> exceptions) {

    private static final int FIRST = 2022;
    private static final int LAST = 2027;

    static List<WorkYear> all() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(WorkYear::read).toList();
    }

    private static WorkYear read(int year) {
        String path = "/worktime/" + year + ".tsv";
        Map<String, String> head = new HashMap<>();
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(WorkYear.class.getResourceAsStream(path), path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] cells = line.split("\t", -1);
                if (line.startsWith("# ")) {
                    head.put(cells[0].substring(2), cells[1]);
                } else {
                    exceptions.put(LocalDate.parse(cells[0]), work(cells[1], line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkYear(
                year,
                Objects.requireNonNull(head.get("source"), path),
                Boolean.parseBoolean(head.get("announced")),
                Map.copyOf(exceptions));
    }

    private static boolean work(String cell, String line) {
        return switch (cell) {
            case "work" -> true;
            case "rest" -> false;
            default -> throw new IllegalStateException("neither rest nor work: " + line);
        };
    }
}
