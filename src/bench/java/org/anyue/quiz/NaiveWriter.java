package org.anyue.quiz;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anyue.shared.Ids;

/** What one would write first: each attempt in a transaction of its own, by the thread of its request. No receipt, no trail. */
final class NaiveWriter extends AttemptWriter {

    private final AttemptStore attempts;
    private final Clock clock;

    NaiveWriter(AttemptBatch batches, AttemptFailureStore failures, AttemptStore attempts, Clock clock) {
        super(batches, failures, 1, 1, clock);
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    Optional<CompletableFuture<AttemptLane.Outcome>> offer(Attempt attempt) {
        Set<UUID> kept = attempts.insert(Ids.timeOrdered(clock), List.of(attempt));
        return Optional.of(CompletableFuture.completedFuture(
                kept.isEmpty() ? AttemptLane.Outcome.TAKEN : AttemptLane.Outcome.KEPT));
    }
}
