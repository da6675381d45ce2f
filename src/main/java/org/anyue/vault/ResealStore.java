package org.anyue.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Seals rows again under the key in use. Names of tables and columns come from their owners' {@link SealedTable}, which
 * lets only plain names through.
 */
@Repository
class ResealStore {

    private static final Logger LOG = LoggerFactory.getLogger(ResealStore.class);

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    ResealStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /**
     * One batch.
     *
     * @param resealed rows that have the key in use now
     * @param unreadable rows that do not open; they stay as they are
     */
    record Batch(int resealed, int unreadable) {}

    private record Row(String at, List<String> key, Map<String, byte[]> values) {}

    long total(SealedTable table) {
        return jdbc.sql("SELECT count(*) FROM " + table.name())
                .query(Long.class)
                .single();
    }

    long outdated(SealedTable table) {
        return headed(jdbc.sql("SELECT count(*) FROM %s WHERE %s".formatted(table.name(), condition(table))))
                .query(Long.class)
                .single();
    }

    /** Rows that cannot be computed again and go with the old key. */
    long lapsing(SealedTable table) {
        return headed(jdbc.sql("SELECT count(*) FROM %s WHERE %s".formatted(table.name(), lapse(table))))
                .query(Long.class)
                .single();
    }

    /** Drops what can not be computed again; rows dropped. */
    int dropLapsing(SealedTable table) {
        return headed(jdbc.sql("DELETE FROM %s WHERE %s".formatted(table.name(), lapse(table))))
                .update();
    }

    /**
     * Rows are locked, so a writer that comes meanwhile waits and then writes over it; one that was first is passed over
     * and left to the next batch.
     */
    Batch reseal(SealedTable table, int size, int skipped) {
        List<Row> rows = headed(jdbc.sql("""
                        SELECT CAST(ctid AS text) AS at, %s
                        FROM %s
                        WHERE %s
                        ORDER BY %s
                        LIMIT :size OFFSET :skipped
                        FOR UPDATE SKIP LOCKED
                        """.formatted(
                        Stream.concat(
                                        table.key().stream().map("CAST(%1$s AS text) AS \"key_%1$s\""::formatted),
                                        columns(table))
                                .collect(Collectors.joining(", ")),
                        table.name(),
                        condition(table),
                        String.join(", ", table.key()))))
                .param("size", size)
                .param("skipped", skipped)
                .query((row, _) -> {
                    List<String> key = new ArrayList<>();
                    for (String column : table.key()) {
                        key.add(row.getString("key_" + column));
                    }
                    Map<String, byte[]> values = new HashMap<>();
                    for (String column : columns(table).toList()) {
                        byte[] value = row.getBytes(column);
                        if (value != null) {
                            values.put(column, value);
                        }
                    }
                    return new Row(row.getString("at"), key, values);
                })
                .list();
        int resealed = 0;
        for (Row row : rows) {
            try {
                write(table, row, fresh(table, row));
                resealed++;
            } catch (IllegalStateException | KeysRefused e) {
                LOG.error("A row of {} does not open and keeps its old key: {}", table.name(), e.getMessage());
            }
        }
        return new Batch(resealed, rows.size() - resealed);
    }

    private Map<String, byte[]> fresh(SealedTable table, Row row) {
        Map<String, byte[]> fresh = new HashMap<>();
        for (SealedColumn column : table.columns()) {
            byte[] sealed = row.values().get(column.sealed());
            if (sealed == null) {
                continue;
            }
            String binding = column.binding().apply(row.key());
            byte[] plain = cipher.openBytes(binding, sealed);
            fresh.put(column.sealed(), cipher.seal(binding, plain));
            if (!column.index().isEmpty()) {
                fresh.put(
                        column.index(),
                        index.of(column.use(), column.indexed().apply(new String(plain, StandardCharsets.UTF_8))));
            }
        }
        return fresh;
    }

    private void write(SealedTable table, Row row, Map<String, byte[]> fresh) {
        String set = fresh.keySet().stream().map("%1$s = :%1$s"::formatted).collect(Collectors.joining(", "));
        int written = jdbc.sql("UPDATE %s SET %s WHERE ctid = CAST(:at AS tid)".formatted(table.name(), set))
                .params(fresh)
                .param("at", row.at())
                .update();
        if (written != 1) {
            throw new IllegalArgumentException("wrote %d rows of %s".formatted(written, table.name()));
        }
    }

    private JdbcClient.StatementSpec headed(JdbcClient.StatementSpec statement) {
        return statement.param("fieldHeader", cipher.header()).param("indexHeader", index.header());
    }

    private static Stream<String> columns(SealedTable table) {
        return table.columns().stream()
                .flatMap(column -> Stream.of(column.sealed(), column.index()))
                .filter(column -> !column.isEmpty());
    }

    /** What has an old key and opens. */
    private static String condition(SealedTable table) {
        return any(table.columns().stream()
                .filter(column -> !column.isOneWay())
                .flatMap(column -> Stream.of(
                        begins(column.sealed(), ":fieldHeader"),
                        column.index().isEmpty()
                                ? ""
                                : "(" + column.sealed() + " IS NOT NULL AND " + begins(column.index(), ":indexHeader")
                                        + ")")));
    }

    /** What has an old key and stands without the value that it was made of. */
    private static String lapse(SealedTable table) {
        return any(table.columns().stream()
                .filter(column -> !column.index().isEmpty())
                .map(column -> column.isOneWay()
                        ? begins(column.index(), ":indexHeader")
                        : "(" + column.sealed() + " IS NULL AND " + begins(column.index(), ":indexHeader") + ")"));
    }

    private static String any(Stream<String> parts) {
        String all = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" OR ", "(", ")"));
        return all.equals("()") ? "FALSE" : all;
    }

    private static String begins(String column, String header) {
        return "substring(%1$s FROM 1 FOR octet_length(CAST(%2$s AS bytea))) <> %2$s".formatted(column, header);
    }
}
