package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anyue.quiz.AttemptLane.Outcome;
import org.anyue.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lane before a database that is slow, breaks off or does not like a row. */
class AttemptLaneTests {

    private final Base base = new Base();
    private final List<AttemptLane> lanes = new ArrayList<>();

    @AfterEach
    void close() {
        base.gate.countDown();
        lanes.forEach(AttemptLane::close);
    }

    @Test
    void whatWaitsDuringACommitSharesTheNextOne() throws Exception {
        base.gate = new CountDownLatch(1);
        AttemptLane lane = lane(1_000);
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        answers.add(lane.offer(attempt(Ids.random())).orElseThrow());
        // The first is in its commit, so that all others wait for the next one.
        assertThat(base.entered.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 1; i < 300; i++) {
            answers.add(lane.offer(attempt(Ids.random())).orElseThrow());
        }
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        base.gate.countDown();
        for (CompletableFuture<Outcome> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.KEPT);
        }
        assertThat(base.commits).hasSizeLessThanOrEqualTo(4).startsWith(1, AttemptLane.BATCH);
        assertThat(Collections.max(base.commits)).isEqualTo(AttemptLane.BATCH);
    }

    @Test
    void aFullQueueIsToldAtOnce() {
        base.gate = new CountDownLatch(1);
        AttemptLane lane = lane(10);
        int taken = 0;
        while (lane.offer(attempt(Ids.random())).isPresent()) {
            taken++;
        }
        // One batch may be under way beside what waits.
        assertThat(taken).isBetween(10, 20);
        lane.close();
        assertThat(lane.offer(attempt(Ids.random()))).isEmpty();
    }

    @Test
    void ofTheSamePaperTwiceInOneBatchOneIsKept() throws Exception {
        base.gate = new CountDownLatch(1);
        AttemptLane lane = lane(10);
        Attempt attempt = attempt(Ids.random());
        List<CompletableFuture<Outcome>> answers = List.of(
                lane.offer(attempt).orElseThrow(),
                lane.offer(attempt).orElseThrow(),
                lane.offer(attempt).orElseThrow());
        base.gate.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (CompletableFuture<Outcome> answer : answers) {
            outcomes.add(answer.get(10, TimeUnit.SECONDS));
        }
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.KEPT, Outcome.TAKEN, Outcome.TAKEN);
    }

    @Test
    void afterABrokenConnectionItLooksBeforeItAnswers() throws Exception {
        base.breaksAfterCommit = 1;
        AttemptLane lane = lane(10);
        assertThat(lane.offer(attempt(Ids.random())).orElseThrow().get(10, TimeUnit.SECONDS))
                .isEqualTo(Outcome.KEPT);
        assertThat(base.rows).hasSize(1);
        base.breaksBeforeCommit = 2;
        assertThat(lane.offer(attempt(Ids.random())).orElseThrow().get(10, TimeUnit.SECONDS))
                .isEqualTo(Outcome.KEPT);
        assertThat(base.rows).hasSize(2);
    }

    @Test
    void aRowThatTheDatabaseDoesNotTakeDoesNotTakeTheOthersWithIt() throws Exception {
        base.gate = new CountDownLatch(1);
        AttemptLane lane = lane(10);
        Attempt bad = attempt(Ids.random());
        base.hated = bad.receipt();
        CompletableFuture<Outcome> first = lane.offer(attempt(Ids.random())).orElseThrow();
        CompletableFuture<Outcome> second = lane.offer(bad).orElseThrow();
        CompletableFuture<Outcome> third = lane.offer(attempt(Ids.random())).orElseThrow();
        base.gate.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.KEPT);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.UNKNOWN);
        assertThat(third.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.KEPT);
    }

    private AttemptLane lane(int capacity) {
        AttemptLane lane = new AttemptLane(capacity, base, Clock.systemUTC());
        lanes.add(lane);
        Thread.ofVirtual().start(lane);
        return lane;
    }

    private static Attempt attempt(UUID subject) {
        return new Attempt(
                new Attempt.Key(
                        Bucket.of(subject), new ContestId(new UUID(1, 1)), subject, LocalDate.of(2026, 6, 1), 1),
                Ids.random(),
                new Attempt.Origin(IdentityWay.NONE, null, 0, 0),
                new Attempt.Result("1", "A", "1", true, 9, 0),
                Instant.EPOCH);
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A table with one unique key. */
    private static final class Base implements AttemptLane.Keeper {

        private final Map<UUID, UUID> rows = new HashMap<>();
        private final List<Integer> commits = new ArrayList<>();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private final CountDownLatch entered = new CountDownLatch(1);
        private UUID hated = new UUID(0, 0);
        private int breaksAfterCommit;
        private int breaksBeforeCommit;

        @Override
        public Set<UUID> keep(UUID batch, List<Attempt> attempts) {
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (breaksBeforeCommit-- > 0) {
                throw new Broken();
            }
            if (attempts.stream().anyMatch(one -> one.receipt().equals(hated))) {
                throw new IllegalArgumentException("row");
            }
            Set<UUID> inserted = new HashSet<>();
            for (Attempt one : attempts) {
                if (rows.putIfAbsent(one.receipt(), batch) == null) {
                    inserted.add(one.receipt());
                }
            }
            commits.add(attempts.size());
            if (breaksAfterCommit-- > 0) {
                throw new Broken();
            }
            return inserted;
        }

        @Override
        public Set<UUID> keptWith(UUID batch, List<Attempt> attempts) {
            Set<UUID> there = new HashSet<>();
            attempts.stream()
                    .map(Attempt::receipt)
                    .filter(receipt -> batch.equals(rows.get(receipt)))
                    .forEach(there::add);
            return there;
        }

        @Override
        public boolean isUnknown(RuntimeException failure) {
            return failure instanceof Broken;
        }
    }
}
