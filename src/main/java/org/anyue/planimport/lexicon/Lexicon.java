package org.anyue.planimport.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Reads one word list of {@code resources/planimport}: one row per line, cells separated by a tab, {@code #} starts a
 * comment line, the first comment names the columns.
 */
public final class Lexicon {

    private Lexicon() {}

    /** All rows; a missing trailing cell is an empty string. */
    public static List<Row> rows(String name) {
        String path = "/planimport/" + name + ".tsv";
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(path), path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Row(List.of(line.split("\t", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column only. */
    public static List<String> words(String name) {
        return rows(name).stream().map(row -> row.cell(0)).toList();
    }

    /** The first column as one alternation, longest word first, each word taken literally. */
    public static String alternation(List<String> words) {
        return WordTree.pattern(words);
    }

    /** One line of a word list. */
    public record Row(List<String> cells) {

        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        /** Whether both say the same, empty cells at the end left out. */
        boolean same(Row other) {
            return IntStream.range(0, Math.max(cells.size(), other.cells.size()))
                    .allMatch(i -> cell(i).equals(other.cell(i)));
        }
    }
}
