package org.anyue.quiz;

import java.time.Duration;
import java.time.Instant;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A code on its way to a phone: six digits, ten minutes, five tries. Whoever types a stranger's number must not be able to
 * pester them, so sending is slow and ends for the day.
 *
 * @param since when the count of sent ones began
 */
record PhoneCode(byte[] index, Instant madeAt, Instant expiresAt, int triesLeft, Instant since, int sent) {

    static final int DIGITS = 6;
    static final Duration PAUSE = Duration.ofSeconds(60);

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int TRIES = 5;
    private static final int MOST = 5;

    /** @throws Refusal too soon or too often after the last one */
    static PhoneCode sent(@Nullable PhoneCode last, byte[] index, Instant now) {
        if (last == null) {
            return new PhoneCode(index, now, now.plus(LIFE), TRIES, now, 1);
        }
        if (now.isBefore(last.madeAt.plus(PAUSE))) {
            long wait = Duration.between(now, last.madeAt.plus(PAUSE)).toSeconds();
            throw new Refusal(EntryRefusal.CODE_SOON, Math.max(1, wait));
        }
        boolean sameDay = now.isBefore(last.since.plus(DAY));
        if (sameDay && last.sent >= MOST) {
            throw new Refusal(EntryRefusal.CODE_OFTEN, MOST);
        }
        return new PhoneCode(
                index, now, now.plus(LIFE), TRIES, sameDay ? last.since : now, sameDay ? last.sent + 1 : 1);
    }

    boolean isLive(Instant now) {
        return triesLeft > 0 && now.isBefore(expiresAt);
    }

    PhoneCode afterWrongTry() {
        return new PhoneCode(index, madeAt, expiresAt, Math.max(0, triesLeft - 1), since, sent);
    }

    /** Used, or it never arrived. */
    PhoneCode over() {
        return new PhoneCode(index, madeAt, expiresAt, 0, since, sent);
    }

    @Override
    public String toString() {
        return "PhoneCode";
    }
}
