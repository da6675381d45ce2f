package org.anyue.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyue.shared.Party;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once an hour the whole trail in one hash, sent to a second place; and the proof that a single record is part of it,
 * which an outsider checks with nothing but that hash.
 */
@Service
public class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int LINES_AT_ONCE = 500;

    private final CheckpointStore store;
    private final TrailReads reads;
    private final CheckpointCopy copy;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile String fault = "";

    Checkpoints(
            CheckpointStore store,
            TrailReads reads,
            CheckpointCopy copy,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            @Qualifier("systemClock") Clock clock) {
        this.store = store;
        this.reads = reads;
        this.copy = copy;
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /**
     * State of the second place.
     *
     * @param place empty when none is set
     * @param latest newest line that it has confirmed, null when none
     * @param fault why it has not confirmed the last ones, in Chinese; empty when all is well
     */
    public record Copied(String place, @Nullable Checkpoint latest, String fault) {}

    public Copied copied() {
        return new Copied(copy.shownPlace(), store.lastCopied().orElse(null), fault);
    }

    /** Newest first. */
    public List<Checkpoint> newest(int count) {
        return store.newest(count);
    }

    void tick() {
        transactions.executeWithoutResult(_ -> makeDue());
        deliver();
    }

    /** One of this moment, on request. The record of the request itself comes after it. */
    public void make(Party by) {
        transactions.executeWithoutResult(_ -> {
            store.lock();
            make(clock.instant());
            store.latest().ifPresent(made -> events.publishEvent(new CheckpointMade(by, Long.toString(made.size()))));
        });
        deliver();
    }

    private void makeDue() {
        Optional<Checkpoint> last = store.latest();
        Instant now = clock.instant();
        if (last.isPresent() && now.isBefore(last.get().at().plus(EVERY)) || !store.tryLock()) {
            return;
        }
        make(now);
    }

    /** Continues from the last checkpoint; none when there is nothing new. */
    private void make(Instant now) {
        MerkleFrontier tree = store.latestFrontier();
        long to = reads.head().seq();
        if (to <= tree.size()) {
            return;
        }
        long expected = to - tree.size();
        long found = store.hashes(tree.size(), to, tree::add);
        if (found != expected) {
            LOG.error("The audit trail has {} of {} records up to {}; no checkpoint was made", found, expected, to);
            return;
        }
        store.add(new Checkpoint(to, tree.root(), now.truncatedTo(ChronoUnit.MICROS)), tree);
    }

    private void deliver() {
        if (!copy.exists()) {
            return;
        }
        try {
            List<Checkpoint> waiting = store.notCopied(LINES_AT_ONCE);
            if (!waiting.isEmpty()) {
                copy.keep(waiting);
                Instant now = clock.instant();
                waiting.forEach(each -> store.copied(each, now));
            }
            fault = "";
        } catch (IOException | IllegalArgumentException e) {
            fault = "审计检查点没有送达第二存放处 " + copy.shownPlace() + "：" + e.getMessage() + "。系统每分钟重试一次，请检查该处是否可写、网络是否畅通。";
            LOG.error("Checkpoints could not be sent to {}", copy.shownPlace(), e);
        }
    }

    /** Empty when there is no such record, or no checkpoint covers it yet. */
    public Optional<RecordProof> proof(long seq) {
        return transactions.execute(_ -> {
            Optional<Checkpoint> covering = store.latest().filter(last -> seq >= 1 && seq <= last.size());
            if (covering.isEmpty()) {
                return Optional.empty();
            }
            Checkpoint checkpoint = covering.get();
            try (Stream<byte[]> hashes = store.hashes(0, checkpoint.size())) {
                List<byte[]> path = MerklePath.of(seq - 1, checkpoint.size(), hashes.iterator());
                return reads.record(seq).map(record -> RecordProof.of(record, checkpoint, path));
            }
        });
    }
}
