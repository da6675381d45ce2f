package org.anyue.planimport.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anyue.planimport.lexicon.Column;
import org.anyue.planimport.lexicon.WordFolder;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;

/** Words as the .tsv files that {@code bin/plan compile --words} reads. */
public final class WordFiles {

    private static final LocalDateTime SAME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private WordFiles() {}

    /** A row that cannot be taken over. */
    public record Wrong(String file, int line, String text, String reason) {}

    /** What stands in files: rows to add, how many are known or built in already, rows that are wrong. */
    public record Reading(List<WordRow> rows, int known, List<Wrong> wrong) {}

    /** @param texts content by file name */
    public static Reading read(Map<String, String> texts, Set<WordRow> known) {
        List<WordRow> rows = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        Set<WordRow> seen = new HashSet<>(known);
        int before = 0;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            for (WordRow row : WordFolder.rows(list(file.getKey()), file.getValue())) {
                WordRow bare = PlaceWord.bare(row);
                String problem = WordPolicy.problem(bare).orElse("");
                if (!problem.isEmpty() && !problem.equals(WordPolicy.BUILT_IN)) {
                    wrong.add(new Wrong(file.getKey(), row.number(), row.line().replace('\t', ' '), problem));
                } else if (problem.isEmpty() && seen.add(bare)) {
                    rows.add(bare);
                } else {
                    before++;
                }
            }
        }
        return new Reading(List.copyOf(rows), before, List.copyOf(wrong));
    }

    /** swaps.tsv, and swaps (1).tsv as browsers name a second download. */
    private static String list(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.replaceFirst("(?i)\\.(?:tsv|txt)$", "").replaceFirst("\\s*\\(\\d+\\)$", "");
    }

    /** The file of one list. */
    public static String text(WordList list, List<WordRow> rows) {
        String head = list.columns().stream().map(Column::name).collect(Collectors.joining("\t", "# ", "\n"));
        return rows.stream()
                .filter(row -> row.list().equals(list.fileName()))
                .map(row -> row.line() + "\n")
                .collect(Collectors.joining("", head, ""));
    }

    /** One file for each list that has rows. */
    public static byte[] zip(List<WordRow> rows) {
        Map<String, String> files = new LinkedHashMap<>();
        for (WordList list : WordList.values()) {
            if (rows.stream().anyMatch(row -> row.list().equals(list.fileName()))) {
                files.put(list.fileName() + ".tsv", text(list, rows));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(SAME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
