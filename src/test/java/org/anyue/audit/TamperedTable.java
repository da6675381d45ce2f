package org.anyue.audit;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.anyue.shared.CanonicalBytes;
import org.anyue.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A trail in the hands of a hostile superuser: guards off, constraints gone, and a way back to the genuine content. */
final class TamperedTable implements AutoCloseable {

    private final TrailFixture trail;
    private final Connection connection;
    private final JdbcClient superuser;

    TamperedTable(TrailFixture trail) throws SQLException {
        this.trail = trail;
        this.connection =
                TestDatabase.source(TestDatabase.superuser(trail.address)).getConnection();
        this.superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        for (String constraint : List.of(
                "record_seq_from_one",
                "record_action_given",
                "record_result_given",
                "record_digest_length",
                "record_seal_length")) {
            run("ALTER TABLE audit.record DROP CONSTRAINT " + constraint);
        }
        run("ALTER TABLE audit.actor_name DROP CONSTRAINT actor_name_record_fk");
        run("ALTER TABLE audit.record DROP CONSTRAINT record_pk");
        run("ALTER TABLE audit.record DISABLE TRIGGER ALL");
        run("ALTER TABLE audit.head DISABLE TRIGGER ALL");
        connection.setAutoCommit(false);
    }

    int run(String sql) {
        return superuser.sql(sql).update();
    }

    JdbcClient sql() {
        return superuser;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** What the verifier says about the table as it is now. Its closing rollback brings the genuine content back. */
    Verdict verdict() {
        try {
            return new TrailVerifier(ownTransaction(), trail.bean(TrailSeals.class), trail.home).verify();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection in its running transaction, so that hundreds of attempts cost no commit. */
    private DataSource ownTransaction() {
        Set<String> ignored = Set.of("setAutoCommit", "setTransactionIsolation", "setReadOnly", "close");
        InvocationHandler same = (_, method, arguments) ->
                ignored.contains(method.getName()) ? null : method.invoke(connection, arguments);
        Connection proxy = (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, same);
        return new SingleConnectionDataSource(proxy, false);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes room for one more record at the number, everything from there on moves up. */
    void shiftUpFrom(long seq) {
        run("UPDATE audit.record SET seq = seq + 1 WHERE seq >= " + seq);
    }

    /** Everything a thief of the database can do: new hashes and links for the whole chain, and a head row to match. */
    void recomputeHashes() {
        byte[] previous = new byte[32];
        for (SealedRecord sealed : records()) {
            TrailRecord old = sealed.content();
            TrailRecord linked = new TrailRecord(
                    old.seq(),
                    old.at(),
                    old.actorId(),
                    old.role(),
                    old.unitId(),
                    old.action(),
                    old.objectType(),
                    old.objectId(),
                    old.beforeDigest(),
                    old.afterDigest(),
                    old.result(),
                    old.requestId(),
                    previous);
            previous = TrailSeals.sha256().digest(linked.bytes(new CanonicalBytes()));
            superuser
                    .sql("UPDATE audit.record SET previous_hash = :previous, hash = :hash WHERE seq = :seq")
                    .param("previous", linked.previousHash())
                    .param("hash", previous)
                    .param("seq", linked.seq())
                    .update();
        }
        setHeadToLast();
    }

    void setHeadToLast() {
        run("""
            UPDATE audit.head
            SET (seq, hash) = (SELECT seq, hash FROM audit.record ORDER BY seq DESC LIMIT 1)
            """);
    }

    private List<SealedRecord> records() {
        return superuser
                .sql("SELECT * FROM audit.record ORDER BY seq")
                .query((row, _) -> new SealedRecord(
                        new TrailRecord(
                                row.getLong("seq"),
                                row.getObject("at", java.time.OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("actor_id"),
                                row.getString("role"),
                                row.getString("unit_id"),
                                row.getString("action"),
                                row.getString("object_type"),
                                row.getString("object_id"),
                                row.getBytes("before_digest"),
                                row.getBytes("after_digest"),
                                row.getString("result"),
                                row.getString("request_id"),
                                row.getBytes("previous_hash")),
                        row.getBytes("hash"),
                        row.getBytes("mac"),
                        row.getString("key_id")))
                .list();
    }
}
