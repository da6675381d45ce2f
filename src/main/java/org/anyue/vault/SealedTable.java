package org.anyue.vault;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table with sealed values, as its owner describes it: the vault walks it when keys change and never names a table by
 * itself.
 *
 * @param label what it holds, in Chinese
 * @param name with schema
 * @param key columns of the primary key
 */
public record SealedTable(String label, String name, List<String> key, List<SealedColumn> columns) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

    public SealedTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        Stream.of(
                        Stream.of(name),
                        key.stream(),
                        columns.stream().map(SealedColumn::sealed),
                        columns.stream().map(SealedColumn::index))
                .flatMap(names -> names)
                .filter(word -> !word.isEmpty() && !NAME.matcher(word).matches())
                .forEach(word -> {
                    throw new IllegalArgumentException("no name of a column: " + word);
                });
    }

    /** Every column whose values depend on a key, with schema and table. */
    public Stream<String> sealedColumns() {
        return columns.stream()
                .flatMap(column -> Stream.of(column.sealed(), column.index()))
                .filter(column -> !column.isEmpty())
                .map(column -> name + "." + column);
    }

    boolean isOneWay() {
        return columns.stream().allMatch(SealedColumn::isOneWay);
    }
}
