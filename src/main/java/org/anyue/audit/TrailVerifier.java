package org.anyue.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.anyue.shared.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Reads the whole trail in one snapshot, record by record without holding them, and names the first that is wrong. May
 * run beside the server and while it writes. Changes nothing.
 */
@Component
public class TrailVerifier {

    private static final int FETCH_ROWS = 5_000;
    private static final int GUARDS = 5;
    /** SQLState of a table or column that is gone, or of a value that no longer has its type. */
    private static final Set<String> MUTILATED = Set.of("42P01", "42703", "3F000", "22P02");

    private final DataSource source;
    private final TrailSeals seals;
    private final DataFolder home;

    TrailVerifier(DataSource source, TrailSeals seals, DataFolder home) {
        this.source = source;
        this.seals = seals;
        this.home = home;
    }

    /**
     * @throws IOException when {@code audit-head} cannot be read
     * @throws DataAccessException when the database cannot be read
     */
    public Verdict verify() throws IOException {
        return verify(CopiedRoots.NONE);
    }

    /** The same, also against what a second place has kept. */
    Verdict verify(CopiedRoots copied) throws IOException {
        // The file first: whatever it names was committed before the snapshot below.
        HeadLines lines = HeadLines.in(home, seals);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return walk(connection, lines, copied);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (lines.youngest() > 0 && MUTILATED.contains(e.getSQLState())) {
                return new Verdict.Broken(0, 1, Flaw.ALTERED);
            }
            throw new UncategorizedSQLException("verification of the trail", null, e);
        }
    }

    private Verdict walk(Connection connection, HeadLines lines, CopiedRoots copied) throws SQLException {
        ChainCheck chain = new ChainCheck(seals, lines, copied);
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT seq, at, actor_id, role, unit_id, action, object_type, object_id, before_digest, after_digest,
                    result, request_id, previous_hash, hash, mac, key_id
                FROM audit.record
                ORDER BY seq
                """)) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Verdict.Broken broken = check(rows, chain);
                    if (broken != null) {
                        return broken;
                    }
                }
            }
        }
        Verdict verdict = new EndCheck(seals, headRows(connection), lines, isGuarded(connection)).after(chain);
        return verdict instanceof Verdict.Intact && copied.largest() > chain.last()
                ? new Verdict.Broken(chain.last(), chain.last() + 1, Flaw.COPY)
                : verdict;
    }

    private static Verdict.@Nullable Broken check(ResultSet rows, ChainCheck chain) throws SQLException {
        long seq = rows.getLong(1);
        SealedRecord sealed = read(rows, seq);
        Flaw flaw = sealed == null ? Flaw.ALTERED : chain.next(sealed);
        if (flaw == null) {
            return null;
        }
        // An unreadable row behind a gap is not the first wrong one.
        boolean gap = seq > chain.last() + 1;
        return new Verdict.Broken(chain.last(), gap ? chain.last() + 1 : seq, gap ? Flaw.MISSING : flaw);
    }

    /** The row, or null when a value is missing or impossible, which the application never writes. */
    static @Nullable SealedRecord read(ResultSet rows, long seq) throws SQLException {
        for (int column = 2; column <= 16; column++) {
            if (rows.getObject(column) == null) {
                return null;
            }
        }
        try {
            TrailRecord content = new TrailRecord(
                    seq,
                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getString(8),
                    rows.getBytes(9),
                    rows.getBytes(10),
                    rows.getString(11),
                    rows.getString(12),
                    rows.getBytes(13));
            return new SealedRecord(content, rows.getBytes(14), rows.getBytes(15), rows.getString(16));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static List<TrailHead> headRows(Connection connection) throws SQLException {
        List<TrailHead> heads = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT seq, coalesce(hash, ''), coalesce(mac, ''), coalesce(key_id, '')
                        FROM audit.head
                        LIMIT 2
                        """)) {
            while (rows.next()) {
                heads.add(new TrailHead(rows.getLong(1), rows.getBytes(2), rows.getBytes(3), rows.getString(4)));
            }
        }
        return heads;
    }

    private static boolean isGuarded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT count(*)
                        FROM pg_catalog.pg_trigger guard
                        JOIN pg_catalog.pg_class owner ON owner.oid = guard.tgrelid
                        JOIN pg_catalog.pg_namespace area ON area.oid = owner.relnamespace
                        WHERE area.nspname = 'audit'
                          AND guard.tgenabled = 'A'
                          AND (owner.relname, guard.tgname) IN (
                              ('record', 'record_immutable'), ('record', 'record_not_emptied'),
                              ('head', 'head_forward'), ('head', 'head_kept'), ('head', 'head_not_emptied'))
                        """)) {
            row.next();
            return row.getInt(1) == GUARDS;
        }
    }
}
