package org.anyue.quiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of attempts. Many rows go in with one statement; its text comes in a few sizes only, so that it stays prepared,
 * and what is missing to a size is filled with the last row again, which the unique key turns away.
 */
@Component
class AttemptStore {

    /** Rows of one statement. */
    static final List<Integer> SIZES = List.of(1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256);

    private static final String HEAD = """
            INSERT INTO quiz.attempt (bucket, contest_id, subject, day, slot, receipt_id, batch_id, way, county_id, items,
                answers, marks, score, passed, seconds, flags, device, net, submitted_at)
            VALUES """;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TAIL = " ON CONFLICT DO NOTHING RETURNING receipt_id";
    private static final List<String> STATEMENTS = SIZES.stream()
            .map(size -> HEAD + String.join(", ", java.util.Collections.nCopies(size, ROW)) + TAIL)
            .toList();

    private static final String COLUMNS = """
            SELECT bucket, contest_id, subject, day, slot, receipt_id, batch_id, way, county_id, items, answers, marks, passed,
                   seconds, flags, device, net, submitted_at
            FROM quiz.attempt
            """;

    private static final int PAGE = 20_000;
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcOperations statements;
    private final JdbcClient jdbc;
    private final int pageSize;

    @Autowired
    AttemptStore(JdbcOperations statements, JdbcClient jdbc) {
        this(statements, jdbc, PAGE);
    }

    /** @param pageSize rows that are fetched at once where there may be very many */
    AttemptStore(JdbcOperations statements, JdbcClient jdbc, int pageSize) {
        this.statements = statements;
        this.jdbc = jdbc;
        this.pageSize = pageSize;
    }

    /** An attempt and the batch that it was kept with. */
    record Kept(Attempt attempt, UUID batch) {}

    /**
     * Inserts what is not there yet.
     *
     * @return receipts of those that were inserted
     */
    Set<UUID> insert(UUID batch, List<Attempt> attempts) {
        Set<UUID> inserted = new HashSet<>();
        int largest = SIZES.getLast();
        for (int from = 0; from < attempts.size(); from += largest) {
            inserted.addAll(insertSome(batch, attempts.subList(from, Math.min(attempts.size(), from + largest))));
        }
        return inserted;
    }

    private Set<UUID> insertSome(UUID batch, List<Attempt> attempts) {
        int at = 0;
        while (SIZES.get(at) < attempts.size()) {
            at++;
        }
        int size = SIZES.get(at);
        PreparedStatementCallback<Set<UUID>> run = statement -> {
            int parameter = 1;
            for (int row = 0; row < size; row++) {
                parameter = bind(statement, parameter, batch, attempts.get(Math.min(row, attempts.size() - 1)));
            }
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    inserted.add(rows.getObject(1, UUID.class));
                }
            }
            return inserted;
        };
        String sql = STATEMENTS.get(at);
        return java.util.Objects.requireNonNull(
                statements.execute((Connection connection) -> connection.prepareStatement(sql), run));
    }

    private static int bind(PreparedStatement to, int first, UUID batch, Attempt attempt) throws SQLException {
        int at = first;
        Attempt.Key key = attempt.key();
        to.setShort(at++, (short) key.bucket());
        to.setObject(at++, key.contest().value());
        to.setObject(at++, key.subject());
        to.setObject(at++, key.day());
        to.setShort(at++, (short) key.slot());
        to.setObject(at++, attempt.receipt());
        to.setObject(at++, batch);
        to.setShort(at++, (short) attempt.origin().way().ordinal());
        to.setObject(at++, attempt.origin().county(), Types.OTHER);
        to.setString(at++, attempt.result().items());
        to.setString(at++, attempt.result().answers());
        to.setString(at++, attempt.result().marks());
        to.setShort(at++, (short) attempt.result().score());
        to.setBoolean(at++, attempt.result().passed());
        to.setInt(at++, attempt.result().seconds());
        to.setShort(at++, (short) attempt.result().flags());
        to.setLong(at++, attempt.origin().device());
        to.setInt(at++, attempt.origin().net());
        to.setObject(at++, attempt.submittedAt().atOffset(ZoneOffset.UTC));
        return at;
    }

    /** Of these the receipts that are there and came with the batch: what became of a commit that nobody answered. */
    Set<UUID> keptWith(UUID batch, Collection<Attempt> attempts) {
        List<Object[]> keys = new ArrayList<>();
        attempts.forEach(one -> keys.add(new Object[] {one.key().bucket(), one.receipt()}));
        return new HashSet<>(jdbc.sql("""
                        SELECT receipt_id
                        FROM quiz.attempt
                        WHERE (bucket, receipt_id) IN (:keys) AND batch_id = :batch""")
                .param("keys", keys)
                .param("batch", batch)
                .query(UUID.class)
                .list());
    }

    Optional<Kept> byReceipt(UUID receipt) {
        return jdbc.sql(COLUMNS + "WHERE bucket = :bucket AND receipt_id = :receipt")
                .param("bucket", Bucket.ofReceipt(receipt))
                .param("receipt", receipt)
                .query(AttemptStore::kept)
                .optional();
    }

    /** What stands where another one would have gone. */
    Optional<UUID> receiptAt(Attempt.Key key) {
        return jdbc.sql("""
                        SELECT receipt_id
                        FROM quiz.attempt
                        WHERE bucket = :bucket AND contest_id = :contest AND subject = :subject AND day = :day
                          AND slot = :slot""")
                .param("bucket", key.bucket())
                .param("contest", key.contest().value())
                .param("subject", key.subject())
                .param("day", key.day())
                .param("slot", key.slot())
                .query(UUID.class)
                .optional();
    }

    /** Everything of a participant, oldest first. */
    List<Attempt> of(ContestId contest, UUID subject) {
        return jdbc.sql(COLUMNS + """
                        WHERE bucket = :bucket AND contest_id = :contest AND subject = :subject
                        ORDER BY day, slot""")
                .param("bucket", Bucket.of(subject))
                .param("contest", contest.value())
                .param("subject", subject)
                .query((row, number) -> kept(row, number).attempt())
                .list();
    }

    /** Papers that came in from a time on, the earliest first; fetched in pages, so that they need not fit into memory. */
    void since(ContestId contest, Instant from, Consumer<Attempt> each) {
        @Nullable Attempt last = null;
        List<Attempt> page;
        do {
            page = page(contest, from, last);
            page.forEach(each);
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == pageSize);
    }

    private List<Attempt> page(ContestId contest, Instant from, @Nullable Attempt last) {
        return jdbc.sql(COLUMNS + """
                        WHERE contest_id = :contest AND submitted_at >= :from
                          AND (submitted_at, bucket, receipt_id) > (:from, :bucket, :receipt)
                        ORDER BY submitted_at, bucket, receipt_id
                        LIMIT :most""")
                .param("contest", contest.value())
                .param("from", (last == null ? from : last.submittedAt()).atOffset(ZoneOffset.UTC))
                .param("bucket", last == null ? -1 : last.key().bucket())
                .param("receipt", last == null ? NONE : last.receipt())
                .param("most", pageSize)
                .query((row, number) -> kept(row, number).attempt())
                .list();
    }

    /**
     * Every participant of a contest with all papers, oldest first; fetched in pages, so that nobody has to fit a whole contest
     * into memory.
     */
    void bySubject(ContestId contest, BiConsumer<UUID, List<Attempt>> each) {
        Attempt.@Nullable Key after = null;
        boolean full;
        do {
            List<Attempt> page = pageOfSubjects(contest, after);
            full = page.size() == pageSize;
            int whole = full ? beginOfLast(page) : page.size();
            if (full && whole == 0) {
                after = page.getLast().key();
                each.accept(after.subject(), of(contest, after.subject()));
                continue;
            }
            int from = 0;
            for (int at = 1; at <= whole; at++) {
                UUID subject = page.get(from).key().subject();
                if (at == whole || !page.get(at).key().subject().equals(subject)) {
                    each.accept(subject, page.subList(from, at));
                    from = at;
                }
            }
            after = whole == 0 ? after : page.get(whole - 1).key();
        } while (full);
    }

    /** What a full page ends with may go on in the next one. */
    private static int beginOfLast(List<Attempt> page) {
        UUID last = page.getLast().key().subject();
        int at = page.size();
        while (at > 0 && page.get(at - 1).key().subject().equals(last)) {
            at--;
        }
        return at;
    }

    private List<Attempt> pageOfSubjects(ContestId contest, Attempt.@Nullable Key after) {
        return jdbc.sql(COLUMNS + """
                        WHERE contest_id = :contest AND (bucket, subject) > (:bucket, :subject)
                        ORDER BY bucket, subject, day, slot
                        LIMIT :most""")
                .param("contest", contest.value())
                .param("bucket", after == null ? -1 : after.bucket())
                .param("subject", after == null ? NONE : after.subject())
                .param("most", pageSize)
                .query((row, number) -> kept(row, number).attempt())
                .list();
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        Attempt attempt = new Attempt(
                new Attempt.Key(
                        row.getInt("bucket"),
                        new ContestId(row.getObject("contest_id", UUID.class)),
                        row.getObject("subject", UUID.class),
                        row.getObject("day", java.time.LocalDate.class),
                        row.getInt("slot")),
                row.getObject("receipt_id", UUID.class),
                new Attempt.Origin(
                        IdentityWay.values()[row.getInt("way")],
                        row.getObject("county_id", UUID.class),
                        row.getLong("device"),
                        row.getInt("net")),
                new Attempt.Result(
                        row.getString("items"),
                        row.getString("answers"),
                        row.getString("marks"),
                        row.getBoolean("passed"),
                        row.getInt("seconds"),
                        row.getInt("flags")),
                instant(row));
        return new Kept(attempt, row.getObject("batch_id", UUID.class));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("submitted_at", OffsetDateTime.class).toInstant();
    }
}
