package org.anyue.quiz;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where attempts go to be kept (group commit). On one PostgreSQL there is one lane; where the table is spread over several
 * servers, each bucket has its lane, and a batch stays on one of them.
 */
@Component
class AttemptWriter implements SmartLifecycle {

    private final List<AttemptLane> lanes;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    AttemptWriter(
            AttemptBatch batches,
            AttemptFailureStore store,
            @Value("${anyue.quiz.lanes:1}") int lanes,
            @Value("${anyue.quiz.queue:8192}") int capacity,
            @Qualifier("systemClock") Clock clock) {
        AttemptLane.Keeper keeper = new AttemptLane.Keeper() {
            @Override
            public Set<UUID> keep(UUID batch, List<Attempt> attempts) {
                return batches.keep(batch, attempts);
            }

            @Override
            public Set<UUID> keptWith(UUID batch, List<Attempt> attempts) {
                return store.keptWith(batch, attempts);
            }

            @Override
            public boolean isUnknown(RuntimeException failure) {
                return AttemptFailureStore.isUnknown(failure);
            }
        };
        this.lanes = IntStream.range(0, lanes)
                .mapToObj(_ -> new AttemptLane(capacity, keeper, clock))
                .toList();
    }

    /** Empty when too many wait already. */
    Optional<CompletableFuture<AttemptLane.Outcome>> offer(Attempt attempt) {
        return lanes.get(attempt.key().bucket() % lanes.size()).offer(attempt);
    }

    int waiting() {
        return lanes.stream().mapToInt(AttemptLane::waiting).sum();
    }

    @Override
    public void start() {
        running = true;
        threads.clear();
        for (AttemptLane lane : lanes) {
            lane.reopen();
            threads.add(Thread.ofPlatform().daemon(true).name("quiz-attempts").start(lane));
        }
    }

    /** After the web server has stopped taking requests; what was taken is kept before the database goes. */
    @Override
    public void stop() {
        lanes.forEach(AttemptLane::close);
        for (Thread thread : threads) {
            try {
                thread.join(10_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
