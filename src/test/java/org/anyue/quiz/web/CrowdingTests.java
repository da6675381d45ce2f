package org.anyue.quiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrowdingTests {

    private static final int MOST = 8;
    private static final int LASTING = 4;

    private Instant now = Instant.parse("2025-06-16T01:00:00Z");

    private final Crowding crowding = new Crowding(MOST, LASTING, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private int enter(int many) {
        int entered = 0;
        for (int i = 0; i < many; i++) {
            entered += crowding.enters() ? 1 : 0;
        }
        return entered;
    }

    private void leave(int many) {
        for (int i = 0; i < many; i++) {
            crowding.leave();
        }
    }

    private void pass(long millis) {
        now = now.plus(Duration.ofMillis(millis));
    }

    @Test
    void allOfABurstComeIn() {
        assertThat(enter(MOST)).isEqualTo(MOST);
        assertThat(enter(3)).isZero();
    }

    @Test
    void fewerComeInWhileTheCrowdLasts() {
        enter(MOST);
        pass(Crowding.BURST_MILLIS + 1);
        leave(MOST - LASTING);

        assertThat(enter(5)).isZero();
        leave(1);
        assertThat(enter(5)).isEqualTo(1);
    }

    @Test
    void afterItIsQuietTheNextBurstComesInAgain() {
        enter(MOST);
        pass(Crowding.BURST_MILLIS + 1);
        leave(MOST);

        assertThat(enter(MOST + 1)).isEqualTo(MOST);
    }

    @Test
    void aLastingCrowdThatIsNeverHalvedStaysOne() {
        enter(MOST);
        pass(Crowding.BURST_MILLIS + 1);
        leave(MOST - LASTING / 2 - 1);
        pass(10_000);

        assertThat(enter(MOST)).isEqualTo(LASTING - LASTING / 2 - 1);
    }

    @Test
    void nobodyIsCountedTwiceOrForgottenWhenAllComeAtOnce() throws Exception {
        int people = 64;
        AtomicInteger at = new AtomicInteger();
        AtomicInteger highest = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(people);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                threads.submit(() -> {
                    start.await();
                    for (int round = 0; round < 200; round++) {
                        if (crowding.enters()) {
                            highest.accumulateAndGet(at.incrementAndGet(), Math::max);
                            Thread.yield();
                            at.decrementAndGet();
                            crowding.leave();
                        }
                    }
                    return null;
                });
            }
        }

        assertThat(highest.get()).isBetween(1, MOST);
        pass(Crowding.BURST_MILLIS + 1);
        assertThat(enter(MOST + 1)).isEqualTo(MOST);
    }
}
