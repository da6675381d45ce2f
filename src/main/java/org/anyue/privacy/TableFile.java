package org.anyue.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table that comes with the product: cells between tabs, the first line names them, lines with # are remarks. */
final class TableFile {

    private TableFile() {}

    static List<List<String>> rows(String resource, int columns) {
        try (InputStream in = Objects.requireNonNull(TableFile.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static List<String> cells(String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException("%d cells instead of %d: %s".formatted(cells.length, columns, line));
        }
        return Arrays.stream(cells).map(String::strip).toList();
    }
}
