package org.anyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessCodeTests {

    private static final Instant NOW = Instant.parse("2026-06-03T01:00:00Z");
    private static final AccessCode.Marks RIGHT = marks(1, 7);
    private static final AccessCode.Typed TYPED = typed(1, 7);

    @Test
    void aCodeLivesTenMinutes() {
        AccessCode code = AccessCode.sent(null, RIGHT, NOW);
        assertThat(code.flaw(TYPED, NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isEmpty();
        assertThat(code.flaw(TYPED, NOW.plus(Duration.ofMinutes(10)))).contains(IdentityRefusal.ACCESS_CODE_DEAD);
    }

    @Test
    void fiveWrongTriesKillItEvenForTheRightOne() {
        AccessCode code = AccessCode.sent(null, RIGHT, NOW);
        for (int i = 0; i < 4; i++) {
            assertThat(code.flaw(typed(2, 7), NOW)).contains(IdentityRefusal.ACCESS_CODE_WRONG);
            code = code.afterWrongTry();
            assertThat(code.flaw(TYPED, NOW)).isEmpty();
        }
        code = code.afterWrongTry();
        assertThat(code.triesLeft()).isZero();
        assertThat(code.flaw(TYPED, NOW)).contains(IdentityRefusal.ACCESS_CODE_DEAD);
        assertThat(code.afterWrongTry().triesLeft()).isZero();
    }

    @Test
    void aUsedOneIsDeadAndSoIsOneForAFormerNumber() {
        AccessCode code = AccessCode.sent(null, RIGHT, NOW);
        assertThat(code.over().flaw(TYPED, NOW)).contains(IdentityRefusal.ACCESS_CODE_DEAD);
        assertThat(code.flaw(typed(1, 8), NOW)).contains(IdentityRefusal.ACCESS_CODE_DEAD);
    }

    @Test
    void sendingWaitsAMinuteAndEndsAfterTenInADay() {
        AccessCode first = AccessCode.sent(null, RIGHT, NOW);
        refused(first, NOW.plusSeconds(59), IdentityRefusal.ACCESS_CODE_SOON);
        AccessCode code = first;
        for (int i = 1; i < 10; i++) {
            code = AccessCode.sent(code, RIGHT, NOW.plus(Duration.ofMinutes(i)));
        }
        AccessCode tenth = code;
        refused(tenth, NOW.plus(Duration.ofHours(23)), IdentityRefusal.ACCESS_CODE_OFTEN);
        assertThat(AccessCode.sent(tenth, RIGHT, NOW.plus(Duration.ofHours(24))).sent())
                .isEqualTo(1);
        // An office that calls is not held up by whoever presses the button.
        assertThat(AccessCode.readOut(tenth, RIGHT, NOW.plusSeconds(541)).flaw(TYPED, NOW.plusSeconds(541)))
                .isEmpty();
    }

    @Test
    void sixDigitsOfWhichNoneIsRare() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(_ -> Ids.randomDigits(AccessCode.DIGITS))
                .peek(digits -> assertThat(digits).matches("\\d{6}"))
                .reduce("", String::concat);
        for (char digit = '0'; digit <= '9'; digit++) {
            char one = digit;
            assertThat(many.chars().filter(c -> c == one).count()).isBetween(1_000L, 1_400L);
        }
    }

    private static void refused(@Nullable AccessCode last, Instant at, IdentityRefusal why) {
        assertThatThrownBy(() -> AccessCode.sent(Objects.requireNonNull(last), RIGHT, at))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }

    /** Under the key in use and under one that is being put away. */
    private static AccessCode.Typed typed(int code, int phone) {
        return new AccessCode.Typed(
                List.of(new byte[] {99}, new byte[] {(byte) code}),
                List.of(new byte[] {98}, new byte[] {(byte) phone}));
    }

    private static AccessCode.Marks marks(int code, int phone) {
        return new AccessCode.Marks(new byte[] {(byte) code}, new byte[] {(byte) phone});
    }
}
