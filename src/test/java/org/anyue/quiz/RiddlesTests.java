package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.support.AnyueTest;
import org.anyue.vault.VaultKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A riddle holds for whom it was made, where it was made, for five minutes; who cannot solve it waits half a minute. */
@AnyueTest
class RiddlesTests {

    private static final Instant MADE = Instant.parse("2026-06-10T02:00:00Z");

    @Autowired
    VaultKeys keys;

    private final ContestId contest = new ContestId(Ids.random());
    private final UUID subject = Ids.random();

    @Test
    void whoWaitedHalfAMinuteGoesOnWithoutSolvingIt() {
        Riddle riddle = at(MADE).make(contest, subject);
        assertThat(holds(riddle, MADE.plusSeconds(29), contest, subject)).isFalse();
        assertThat(holds(riddle, MADE.plusSeconds(30), contest, subject)).isTrue();
    }

    @Test
    void afterFiveMinutesItIsOver() {
        Riddle riddle = at(MADE).make(contest, subject);
        assertThat(holds(riddle, MADE.plus(Riddles.LIFE).minusMillis(1), contest, subject))
                .isTrue();
        assertThat(holds(riddle, MADE.plus(Riddles.LIFE), contest, subject)).isFalse();
        assertThat(at(MADE.plus(Riddles.LIFE)).pending(contest, subject, riddle.sealed()))
                .isEmpty();
    }

    @Test
    void inAnotherContestOrForSomebodyElseItIsNone() {
        Riddle riddle = at(MADE).make(contest, subject);
        Instant later = MADE.plusSeconds(60);
        assertThat(holds(riddle, later, new ContestId(Ids.random()), subject)).isFalse();
        assertThat(holds(riddle, later, contest, Ids.random())).isFalse();
        assertThat(holds(riddle, later, contest, subject)).isTrue();
    }

    private boolean holds(Riddle riddle, Instant now, ContestId where, UUID who) {
        return at(now).holds(where, who, riddle.sealed(), "");
    }

    private Riddles at(Instant now) {
        return new Riddles(keys, Clock.fixed(now, ZoneOffset.UTC));
    }
}
