package org.anyue.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the chain. The lock on the head row makes the numbers gapless and is held only until the commit. */
@Repository
class TrailStore {

    private static final String INSERT = """
            INSERT INTO audit.record (seq, at, actor_id, role, unit_id, action, object_type, object_id,
                before_digest, after_digest, result, request_id, previous_hash, hash, mac, key_id)
            VALUES (:seq, :at, :actorId, :role, :unitId, :action, :objectType, :objectId,
                :beforeDigest, :afterDigest, :result, :requestId, :previousHash, :hash, :mac, :keyId)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TrailSeals seals;
    private final ActorNameStore names;
    private final RequestAddressStore addresses;
    private final Clock clock;

    TrailStore(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            TrailSeals seals,
            ActorNameStore names,
            RequestAddressStore addresses,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.seals = seals;
        this.names = names;
        this.addresses = addresses;
        this.clock = clock;
    }

    private record Last(long seq, byte[] hash) {}

    /** The new head; it counts once the surrounding transaction has committed. */
    TrailHead append(List<PendingRecord> pending) {
        addresses.keep(pending, clock.instant());
        Last last = lockHead();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<SealedRecord> records = new ArrayList<>(pending.size());
        long seq = last.seq();
        byte[] previous = last.hash();
        for (PendingRecord next : pending) {
            SealedRecord sealed = seals.seal(numbered(next, ++seq, now, previous));
            records.add(sealed);
            previous = sealed.hash();
        }
        TrailHead head = seals.head(seq, previous);
        insert(records.subList(0, records.size() - 1));
        insertLast(records.getLast(), head);
        for (int i = 0; i < pending.size(); i++) {
            names.keep(pending.get(i).by(), last.seq() + 1 + i);
        }
        return head;
    }

    private static TrailRecord numbered(PendingRecord pending, long seq, Instant at, byte[] previous) {
        return new TrailRecord(
                seq,
                at,
                pending.by().actorId(),
                pending.by().role(),
                pending.by().unitId(),
                pending.action(),
                pending.objectType(),
                pending.objectId(),
                pending.beforeDigest(),
                pending.afterDigest(),
                pending.result(),
                pending.requestId(),
                previous);
    }

    private Last lockHead() {
        return jdbc.sql("""
                SELECT seq, hash
                FROM audit.head
                FOR UPDATE
                """).query(Last.class).single();
    }

    private void insert(List<SealedRecord> records) {
        if (!records.isEmpty()) {
            int[] inserted = batches.batchUpdate(
                    INSERT, records.stream().map(TrailStore::parameters).toArray(SqlParameterSource[]::new));
            if (inserted.length != records.size()) {
                throw new IllegalStateException("appended %d of %d records".formatted(inserted.length, records.size()));
            }
        }
    }

    /** The last record and the head in one statement: everybody else waits for the head row meanwhile. */
    private void insertLast(SealedRecord record, TrailHead head) {
        int moved = batches.update(
                "WITH appended AS (" + INSERT + ")" + """
                UPDATE audit.head
                SET seq = :seq, hash = :hash, mac = :headMac, key_id = :headKeyId
                """,
                parameters(record).addValue("headMac", head.mac()).addValue("headKeyId", head.keyId()));
        if (moved != 1) {
            throw new IllegalStateException("head row moved %d times".formatted(moved));
        }
    }

    private static MapSqlParameterSource parameters(SealedRecord sealed) {
        TrailRecord record = sealed.content();
        return new MapSqlParameterSource()
                .addValue("seq", record.seq())
                .addValue("at", record.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("actorId", record.actorId())
                .addValue("role", record.role())
                .addValue("unitId", record.unitId())
                .addValue("action", record.action())
                .addValue("objectType", record.objectType())
                .addValue("objectId", record.objectId())
                .addValue("beforeDigest", record.beforeDigest())
                .addValue("afterDigest", record.afterDigest())
                .addValue("result", record.result())
                .addValue("requestId", record.requestId())
                .addValue("previousHash", record.previousHash())
                .addValue("hash", sealed.hash())
                .addValue("mac", sealed.mac())
                .addValue("keyId", sealed.keyId());
    }
}
