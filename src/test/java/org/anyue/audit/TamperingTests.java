package org.anyue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a superuser does to the table without the key, the verifier names the first record that is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTests {

    private static final int RECORDS = 40;
    private static final int TIMES = 100;
    private static final long SEED = 20260601;

    /** For each column an assignment that always changes the value. */
    private static final Map<String, String> EDITS = Map.ofEntries(
            Map.entry("at", "at + interval '1 microsecond'"),
            Map.entry("actor_id", "actor_id || '0'"),
            Map.entry("role", "'OFFICE_LEAD'"),
            Map.entry("unit_id", "'u2'"),
            Map.entry("action", "'deed.undone'"),
            Map.entry("object_type", "''"),
            Map.entry("object_id", "reverse(object_id) || 'x'"),
            Map.entry("before_digest", "set_byte(before_digest, 31, get_byte(before_digest, 31) # 1)"),
            Map.entry("after_digest", "''::bytea"),
            Map.entry("result", "'REFUSED'"),
            Map.entry("request_id", "request_id || ' '"),
            Map.entry("previous_hash", "set_byte(previous_hash, 0, get_byte(previous_hash, 0) # 128)"),
            Map.entry("hash", "set_byte(hash, 7, get_byte(hash, 7) # 4)"),
            Map.entry("mac", "set_byte(mac, 16, get_byte(mac, 16) # 1)"),
            Map.entry("key_id", "'00000000'"));

    private final TrailFixture trail = new TrailFixture();
    private final Random chance = new Random(SEED);
    private TamperedTable table;

    @BeforeAll
    void write() throws SQLException {
        while (trail.records() < RECORDS) {
            trail.commit((int) Math.min(1 + chance.nextInt(3), RECORDS - trail.records()));
        }
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
        table = new TamperedTable(trail);
    }

    @AfterAll
    void close() throws SQLException {
        table.close();
        trail.close();
    }

    @Test
    void guardsThatAreOffAreReportedThoughTheRecordsAreIntact() {
        assertThat(table.verdict()).hasToString("BROKEN seq=" + (RECORDS + 1) + " why=guard-off");
    }

    static Stream<String> columns() {
        return EDITS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void anEditedColumnIsNamed(String column) {
        for (int i = 0; i < TIMES; i++) {
            long seq = any();
            assertThat(table.run(
                            "UPDATE audit.record SET %s = %s WHERE seq = %d".formatted(column, EDITS.get(column), seq)))
                    .isEqualTo(1);
            expectBroken(seq);
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void anEmptiedColumnIsNamed(String column) {
        table.run("ALTER TABLE audit.record ALTER COLUMN " + column + " DROP NOT NULL");
        long seq = any();
        table.run("UPDATE audit.record SET %s = NULL WHERE seq = %d".formatted(column, seq));
        expectBroken(seq);
    }

    @Test
    void aChangedNumberIsNamedByTheGapItLeaves() {
        for (int i = 0; i < TIMES; i++) {
            long seq = any();
            table.run("UPDATE audit.record SET seq = %d WHERE seq = %d"
                    .formatted(RECORDS + 1 + chance.nextInt(1000), seq));
            // The last one moved up by one leaves its own number missing like any other.
            expectBroken(seq);
        }
    }

    @Test
    void aDeletedRecordIsNamedWhetherOrNotTheRestMovesUp() {
        for (int i = 0; i < TIMES; i++) {
            long seq = any();
            table.run("DELETE FROM audit.record WHERE seq = " + seq);
            if (chance.nextBoolean()) {
                table.run("UPDATE audit.record SET seq = seq - 1 WHERE seq > " + seq);
            }
            expectBroken(seq);
        }
    }

    @Test
    void anInsertedRecordIsNamed() {
        for (int i = 0; i < TIMES; i++) {
            long seq = 1 + chance.nextInt(RECORDS + 1);
            // A copy of the very record that stood there would be that record, and the next one the intruder.
            long original = 1 + (seq + chance.nextInt(RECORDS - 1)) % RECORDS;
            table.shiftUpFrom(seq);
            copyAs(original >= seq ? original + 1 : original, seq);
            if (chance.nextBoolean()) {
                table.run("UPDATE audit.head SET seq = seq + 1");
            }
            expectBroken(seq);
        }
    }

    @Test
    void aRecordInsertedBesideAnotherOrBeforeTheFirstIsNamed() {
        for (int i = 0; i < TIMES; i++) {
            long seq = chance.nextInt(4) == 0 ? -chance.nextInt(5) : any();
            copyAs(any(), seq);
            expectBroken(seq);
        }
    }

    @Test
    void ofTwoSwappedRecordsTheFirstIsNamed() {
        for (int i = 0; i < TIMES; i++) {
            long one = any();
            long other = 1 + (one - 1 + 1 + chance.nextInt(RECORDS - 1)) % RECORDS;
            table.run(
                    "UPDATE audit.record SET seq = CASE seq WHEN %1$d THEN %2$d ELSE %1$d END WHERE seq IN (%1$d, %2$d)"
                            .formatted(one, other));
            expectBroken(Math.min(one, other));
        }
    }

    @Test
    void aCutTailIsNamedByItsFirstMissingRecord() {
        for (int i = 0; i < TIMES; i++) {
            long seq = any();
            table.run("DELETE FROM audit.record WHERE seq >= " + seq);
            expectBroken(seq);
        }
    }

    @Test
    void aTailCutTogetherWithTheHeadRowIsNamedByItsFirstMissingRecord() {
        for (int i = 0; i < TIMES; i++) {
            long seq = 2 + chance.nextInt(RECORDS - 1);
            table.run("DELETE FROM audit.record WHERE seq >= " + seq);
            table.setHeadToLast();
            expectBroken(seq);
        }
        table.run("DELETE FROM audit.record");
        table.run("UPDATE audit.head SET seq = 0, hash = decode(repeat('00', 32), 'hex'), mac = '', key_id = ''");
        expectBroken(1);
    }

    @Test
    void hashesRecomputedWithoutTheKeyAreNamedWhereTheFirstChangeIs() {
        for (int i = 0; i < TIMES; i++) {
            long seq = any();
            String column = List.of("at", "actor_id", "result", "object_id", "after_digest")
                    .get(chance.nextInt(5));
            table.run("UPDATE audit.record SET %s = %s WHERE seq = %d".formatted(column, EDITS.get(column), seq));
            table.recomputeHashes();
            assertThat(table.verdict()).hasToString("BROKEN seq=" + seq + " why=forged");
        }
    }

    @Test
    void anOlderDatabaseInItsPlaceIsNamedByItsFirstMissingRecord() throws IOException {
        List<TrailHead> heads =
                HeadLines.in(trail.home, trail.bean(TrailSeals.class)).heads();
        for (TrailHead head : heads.subList(1, heads.size() - 1)) {
            table.run("DELETE FROM audit.record WHERE seq > " + head.seq());
            table.sql()
                    .sql("UPDATE audit.head SET seq = :seq, hash = :hash, mac = :mac, key_id = :keyId")
                    .paramSource(head)
                    .update();
            assertThat(table.verdict()).hasToString("BROKEN seq=" + (head.seq() + 1) + " why=rewound");
        }
    }

    @Test
    void aTamperedHeadRowAloneIsFound() {
        table.run("UPDATE audit.head SET seq = seq + 5");
        expectBroken(RECORDS + 1);
        table.run("UPDATE audit.head SET hash = decode(repeat('01', 32), 'hex')");
        expectBroken(RECORDS);
        table.run("DELETE FROM audit.head");
        expectBroken(RECORDS + 1);
        table.run("UPDATE audit.head SET mac = ''");
        expectBroken(RECORDS);
    }

    private void copyAs(long original, long seq) {
        table.run("""
                INSERT INTO audit.record
                SELECT %d, at, actor_id, role, unit_id, action, object_type, object_id, before_digest, after_digest,
                    result, request_id, previous_hash, hash, mac, key_id
                FROM audit.record
                WHERE seq = %d
                """.formatted(seq, original));
    }

    private long any() {
        return 1 + chance.nextInt(RECORDS);
    }

    private void expectBroken(long seq) {
        assertThat(table.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(seq));
    }
}
