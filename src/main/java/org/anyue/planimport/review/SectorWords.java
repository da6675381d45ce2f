package org.anyue.planimport.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Words by which plans name a line of work ({@code planimport/review/sectors.tsv}: code, words). */
final class SectorWords {

    private static final List<Row> ROWS = rows();

    private record Row(String sector, List<String> words) {}

    private SectorWords() {}

    /** Codes of the sectors that the bearers name, sorted. */
    static Set<String> in(List<String> bearers) {
        String all = String.join("、", bearers);
        Set<String> sectors = new TreeSet<>();
        ROWS.stream()
                .filter(row -> row.words().stream().anyMatch(all::contains))
                .forEach(row -> sectors.add(row.sector()));
        return sectors;
    }

    private static List<Row> rows() {
        try (InputStream in = SectorWords.class.getResourceAsStream("/planimport/review/sectors.tsv")) {
            if (in == null) {
                throw new IllegalStateException("planimport/review/sectors.tsv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], Arrays.asList(cells[1].split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
