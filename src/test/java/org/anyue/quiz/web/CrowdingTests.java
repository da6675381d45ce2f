package org.anyue.quiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyue.identity.TestClock;
import org.junit.jupiter.api.Test;

class CrowdingTests {

    private static final int MOST = 8;
    private static final int CALM = 4;
    /** How many come in a second when a crowd begins to last. */
    private static final int BEGINNING = 300;

    private double busy = (Pace.IDLE + Pace.BUSY) / 2;
    private final TestClock clock = new TestClock();
    private final Crowding crowding = new Crowding(MOST, CALM, clock, () -> busy);

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
        clock.pass(Duration.ofMillis(millis));
    }

    @Test
    void allOfABurstComeIn() {
        assertThat(enter(MOST)).isEqualTo(MOST);
        assertThat(enter(3)).isZero();
    }

    @Test
    void theyComeInOneAfterTheOtherWhileTheCrowdLasts() {
        lastingCrowd();

        assertThat(crowdsFor(1_000)).isBetween(BEGINNING, BEGINNING + 4 * CALM);
    }

    @Test
    void fewerComeInWhileTheProcessorsAreBusy() {
        lastingCrowd();
        busy = 1;
        crowdsFor(2_000);

        assertThat(crowdsFor(1_000)).isBetween(BEGINNING / 4, BEGINNING / 2);
    }

    @Test
    void neverFewerThanAQuarterOfTheBeginning() {
        lastingCrowd();
        busy = 1;
        crowdsFor(30_000);

        assertThat(crowdsFor(1_000)).isBetween(BEGINNING / 4, BEGINNING / 4 + 4 * CALM);
    }

    @Test
    void moreComeInWhileTheProcessorsHaveTime() {
        lastingCrowd();
        busy = 0.5;
        crowdsFor(1_000);

        assertThat(crowdsFor(1_000)).isGreaterThan(BEGINNING * 3 / 2);
    }

    @Test
    void whoStaysLongHoldsOthersUp() {
        lastingCrowd();
        pass(100);
        assertThat(enter(1)).isEqualTo(1);
        pass(100);
        assertThat(enter(1)).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            pass(100);
            enter(1);
        }

        pass(100);
        assertThat(enter(1)).isZero();
    }

    @Test
    void afterItIsQuietTheNextBurstComesInAgain() {
        lastingCrowd();
        pass(Crowding.BETWEEN_TRIALS_MILLIS + Crowding.TRIAL_MILLIS + 1);

        assertThat(enter(MOST + 1)).isEqualTo(MOST);
    }

    @Test
    void aCrowdThatComesInWhenTheDoorStandsOpenStaysOne() {
        lastingCrowd();
        pass(Crowding.BETWEEN_TRIALS_MILLIS + 1);
        assertThat(enter(MOST)).isEqualTo(CALM);
        leave(CALM);

        assertThat(crowdsFor(100)).isBetween(BEGINNING / 10, BEGINNING / 10 + CALM);
    }

    @Test
    void aDoorThatIsShutLetsNobodyInWhenItStandsOpenEither() {
        Crowding shut = new Crowding(0, CALM, clock, () -> busy);
        assertThat(shut.enters()).isFalse();
        pass(Crowding.BURST_MILLIS + 1);
        assertThat(shut.enters()).isFalse();
        pass(Crowding.BETWEEN_TRIALS_MILLIS + Crowding.TRIAL_MILLIS + 1);

        assertThat(shut.enters()).isFalse();
    }

    @Test
    void aBurstThatIsSoonDoneIsNoCrowd() {
        enter(MOST);
        leave(MOST);
        pass(Crowding.BURST_MILLIS + 1);

        assertThat(enter(MOST + 1)).isEqualTo(MOST);
    }

    /** A burst in which so many were done that {@link #BEGINNING} a second come in once it lasts; nobody is left inside. */
    private void lastingCrowd() {
        enter(MOST);
        int done = (int) (BEGINNING / 0.75 * (Crowding.BURST_MILLIS + 50) / 1000);
        for (int i = 0; i < done; i++) {
            crowding.leave();
            crowding.enters();
        }
        pass(Crowding.BURST_MILLIS + 50);
        assertThat(enter(1)).isZero();
        leave(MOST);
    }

    /** Every two milliseconds a crowd comes, and who was let in goes before the next one; how many came in. */
    private int crowdsFor(int millis) {
        int entered = 0;
        for (int i = 0; i < millis; i += 2) {
            pass(2);
            int these = enter(MOST * 2);
            entered += these;
            leave(these);
        }
        return entered;
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
        pass(Crowding.BETWEEN_TRIALS_MILLIS + Crowding.TRIAL_MILLIS + 1);
        assertThat(enter(MOST + 1)).isEqualTo(MOST);
    }
}
