package org.anyue.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sectors and member departments that a new city begins with. */
final class BundledTables {

    private BundledTables() {}

    static List<Sector> sectors() {
        return rows("/organization/sectors.tsv")
                .map(cells -> new Sector(cells[0], cells[1]))
                .toList();
    }

    static List<DepartmentTemplate> departments() {
        return rows("/organization/departments.tsv")
                .map(cells -> new DepartmentTemplate(
                        cells[0], cells[1], codes(cells[2]), !cells[3].equals("only"), !cells[3].equals("no")))
                .toList();
    }

    private static Set<String> codes(String cell) {
        return Stream.of(cell.split(",")).filter(code -> !code.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String[]> rows(String resource) {
        try (InputStream file = Objects.requireNonNull(BundledTables.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(row -> row.split("\t", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
