package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.anyue.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queue of attempts and the thread that empties it: whatever waits when a commit ends goes into the next one, so the more
 * come at once, the more share a commit. Each is answered only after its own.
 */
final class AttemptLane implements Runnable {

    static final int BATCH = AttemptStore.SIZES.getLast();

    private static final Logger LOG = LoggerFactory.getLogger(AttemptLane.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BlockingQueue<Waiting> queue;
    private final Keeper keeper;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private volatile boolean open = true;

    /** What the lane does with a batch. */
    interface Keeper {

        /** @return receipts that are new */
        Set<UUID> keep(UUID batch, List<Attempt> attempts);

        /** Receipts that are there after a commit of which nobody knows what became. */
        Set<UUID> keptWith(UUID batch, List<Attempt> attempts);

        /** Whether the connection broke, so that the commit may or may not have happened. */
        boolean isUnknown(RuntimeException failure);
    }

    private record Waiting(Attempt attempt, CompletableFuture<Outcome> answer) {}

    /** What became of an attempt. */
    enum Outcome {
        KEPT,
        /** The place is taken: by the same paper or by another one for the same slot. */
        TAKEN,
        /** Nobody knows; the same paper may be sent again. */
        UNKNOWN
    }

    AttemptLane(int capacity, Keeper keeper, Clock clock) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.keeper = keeper;
        this.clock = clock;
        this.ids = () -> Ids.timeOrdered(clock);
    }

    /** Empty when the queue is full, or the lane closed. */
    Optional<CompletableFuture<Outcome>> offer(Attempt attempt) {
        Waiting waiting = new Waiting(attempt, new CompletableFuture<>());
        return open && queue.offer(waiting) ? Optional.of(waiting.answer()) : Optional.empty();
    }

    /** Takes attempts again after it was closed; somebody has to run it. */
    void reopen() {
        open = true;
    }

    /** Takes nothing more; what waits is still kept. */
    void close() {
        open = false;
    }

    int waiting() {
        return queue.size();
    }

    @Override
    public void run() {
        List<Waiting> batch = new ArrayList<>(BATCH);
        while (true) {
            try {
                Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    keep(batch);
                } else if (!open) {
                    return;
                }
            } catch (InterruptedException _) {
                open = false;
            } catch (RuntimeException unforeseen) {
                LOG.error("A batch of attempts was not kept", unforeseen);
                batch.forEach(one -> one.answer().complete(Outcome.UNKNOWN));
            } finally {
                batch.clear();
            }
        }
    }

    private void keep(List<Waiting> batch) {
        List<Attempt> attempts = batch.stream().map(Waiting::attempt).toList();
        Instant until = clock.instant().plus(PATIENCE);
        Set<UUID> kept = new HashSet<>();
        boolean done = false;
        UUID unknown = null;
        while (!done) {
            UUID id = ids.get();
            try {
                if (unknown != null) {
                    kept.addAll(keeper.keptWith(unknown, attempts));
                    unknown = null;
                }
                kept.addAll(keeper.keep(id, attempts));
                done = true;
            } catch (RuntimeException failure) {
                if (keeper.isUnknown(failure)) {
                    unknown = unknown == null ? id : unknown;
                } else if (attempts.size() > 1) {
                    // One row that the database does not take must not take the others with it.
                    batch.forEach(one -> keep(List.of(one)));
                    return;
                } else {
                    LOG.error("An attempt was not kept", failure);
                    break;
                }
                if (clock.instant().isAfter(until)) {
                    LOG.warn("The database did not answer for {}; {} attempts are unknown", PATIENCE, attempts.size());
                    break;
                }
                pause();
            }
        }
        answer(batch, kept, done);
    }

    /** Of two that were the same paper, one is the one that was kept. */
    private static void answer(List<Waiting> batch, Set<UUID> kept, boolean done) {
        for (Waiting one : batch) {
            boolean mine = kept.remove(one.attempt().receipt());
            one.answer().complete(mine ? Outcome.KEPT : done ? Outcome.TAKEN : Outcome.UNKNOWN);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
