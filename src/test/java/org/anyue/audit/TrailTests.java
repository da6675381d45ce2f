package org.anyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.anyue.audit.TrailFixture.Deed;
import org.anyue.shared.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class TrailTests {

    private final TrailFixture trail = new TrailFixture();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void anEventOutsideATransactionIsAFault() {
        assertThatThrownBy(() -> trail.publish(Deed.any())).isInstanceOf(IllegalStateException.class);
        assertThat(trail.records()).isZero();
    }

    @Test
    void anEventInAReadOnlyTransactionIsAFault() {
        TransactionTemplate reading = trail.transactions();
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> trail.publish(Deed.any())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachEventLeavesOneRecordInItsOrder() {
        trail.commit(3);
        trail.commit(1);
        assertThat(trail.jdbc()
                        .sql("SELECT seq FROM audit.record ORDER BY seq")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class).hasToString("OK records=4 head=" + head());
    }

    @Test
    void aRollbackLeavesNoRecordAndNoGap() {
        trail.commit(1);
        trail.transactions().executeWithoutResult(status -> {
            trail.publish(Deed.any());
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> trail.transactions().executeWithoutResult(_ -> {
                    trail.publish(Deed.any());
                    throw new IllegalArgumentException("refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(trail.records()).isEqualTo(1);
        trail.commit(1);
        assertThat(trail.verify().records()).isEqualTo(2);
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aChangeThatCannotBeRecordedDoesNotHappen() {
        trail.jdbc().sql("CREATE TABLE witness (word text)").update();
        trail.superuser()
                .sql("ALTER TABLE audit.record ADD CONSTRAINT disk_full CHECK (action <> 'deed.done')")
                .update();
        assertThatThrownBy(() -> trail.transactions().executeWithoutResult(_ -> {
                    trail.jdbc().sql("INSERT INTO witness VALUES ('x')").update();
                    trail.publish(Deed.any());
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(trail.jdbc()
                        .sql("SELECT count(*) FROM witness")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anEventPublishedByAnotherParticipantOfTheCommitIsRecordedToo() {
        trail.transactions()
                .executeWithoutResult(_ ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void beforeCommit(boolean readOnly) {
                                trail.publish(Deed.any());
                            }
                        }));
        assertThat(trail.records()).isEqualTo(1);
    }

    @Test
    void aRefusalStaysThoughTheCommandIsRolledBack() {
        trail.transactions().executeWithoutResult(status -> {
            trail.publish(Deed.any());
            trail.bean(Trail.class).refused(new Deed(Party.SYSTEM, "o", "", "", "NOT_YET_OPEN"));
            status.setRollbackOnly();
        });
        assertThat(trail.jdbc()
                        .sql("SELECT result FROM audit.record")
                        .query(String.class)
                        .list())
                .containsExactly("NOT_YET_OPEN");
        assertThatThrownBy(() -> trail.bean(Trail.class).refused(Deed.any()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRequestIdOfTheThreadStandsInTheRecord() {
        try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", "abc123")) {
            trail.commit(1);
        }
        assertThat(trail.jdbc()
                        .sql("SELECT request_id FROM audit.record")
                        .query(String.class)
                        .single())
                .isEqualTo("abc123");
    }

    @Test
    void noNameAndNoStateTextStandsInTheDatabaseAsItIs() {
        trail.commit(1);
        String dump = trail.superuser()
                .sql(
                        "SELECT (SELECT string_agg(r::text, ' ') FROM audit.record r) || (SELECT string_agg(n::text, ' ') FROM audit.actor_name n)")
                .query(String.class)
                .single();
        assertThat(dump).doesNotContain("王小安").doesNotContain("办结");
        assertThat(dump.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex(TrailSeals.sha256().digest("办结".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void aNameIsKeptOnceShownBesideItsRecordsAndCanBeErased() {
        Party before = new Party("a1", "王小安", "OFFICE_CLERK", "u1");
        Party after = new Party("a1", "王大安", "OFFICE_CLERK", "u1");
        for (Party party : List.of(before, before, after, before)) {
            trail.transactions().executeWithoutResult(_ -> trail.publish(Deed.of(party)));
            trail.restart();
        }
        assertThat(names()).containsExactly("王小安", "王小安", "王大安", "王小安");
        assertThat(trail.jdbc()
                        .sql("SELECT count(*) FROM audit.actor_name")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(trail.bean(AuditQueries.class)
                        .list(new TrailFilter("", "", "王大安", "", "", null, null), 1, 10)
                        .total())
                .isEqualTo(4);

        trail.bean(Trail.class).eraseNames(Party.SYSTEM, "a1");
        assertThat(names()).containsExactly("", "", "", "", "");
        assertThat(trail.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void sixteenThreadsLeaveAGaplessChainWithoutADeadlock() throws Exception {
        int threads = 16;
        int each = 200;
        List<Callable<Integer>> work = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            work.add(() -> {
                int recorded = 0;
                for (int i = 0; i < each; i++) {
                    recorded += oneOfManyTransactions();
                }
                return recorded;
            });
        }
        long expected = 0;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : pool.invokeAll(work)) {
                expected += done.get();
            }
        }
        assertThat(trail.verify()).hasToString("OK records=" + expected + " head=" + head());
        assertThat(expected).isBetween((long) threads * each * 3 / 4, (long) threads * each * 3);
        HeadLines lines = HeadLines.in(trail.home, trail.bean(TrailSeals.class));
        assertThat(lines.youngest()).isEqualTo(expected);
        assertThat(lines.heads()).extracting(TrailHead::seq).isSorted().doesNotHaveDuplicates();
    }

    private int oneOfManyTransactions() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        int records = 1 + chance.nextInt(2);
        boolean rollback = chance.nextInt(10) == 0;
        TransactionTemplate transaction = trail.transactions();
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < records; i++) {
                trail.publish(Deed.of(new Party("a" + chance.nextInt(5), "某人", "OFFICE_CLERK", "u1")));
            }
            if (rollback) {
                status.setRollbackOnly();
            }
        });
        return rollback ? 0 : records;
    }

    private List<String> names() {
        return trail.bean(AuditQueries.class).list(TrailFilter.ALL, 1, 10).rows().reversed().stream()
                .map(TrailEntry::actorName)
                .toList();
    }

    private String head() {
        return trail.jdbc()
                .sql("SELECT encode(hash, 'hex') FROM audit.head")
                .query(String.class)
                .single();
    }
}
