package org.anyue.planimport.lexicon;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a city's own rows from a folder with files named like the built-in lists ({@code swaps.tsv}). */
public final class WordFolder {

    private static final String ENDING = ".tsv";

    private WordFolder() {}

    /**
     * All rows of all .tsv files, in order of the file names; other files are left alone. Rows are numbered by their line.
     *
     * @throws IOException when the folder or a file cannot be read as UTF-8
     */
    public static List<WordRow> read(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ENDING)) {
            all.forEach(files::add);
        }
        files.sort(null);
        List<WordRow> rows = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            rows.addAll(rows(name.substring(0, name.length() - ENDING.length()), Files.readString(file)));
        }
        return rows;
    }

    /** The rows of one file, numbered by their line; comments and empty lines are left out. */
    public static List<WordRow> rows(String list, String text) {
        List<WordRow> rows = new ArrayList<>();
        String[] lines = text.startsWith("\ufeff") ? text.substring(1).split("\n", -1) : text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(WordRow.of(list, i + 1, line));
            }
        }
        return rows;
    }
}
