package org.anyue.notification;

import java.time.Duration;
import java.time.Instant;
import org.anyue.shared.Refusal;

/**
 * A code on its way to an address that somebody gave: six digits, ten minutes, five tries. Whoever types in a stranger's
 * number must not be able to pester them, so sending is slow and ends for the day.
 *
 * @param subject keyed hash of whom it is for; the place of the row
 * @param since when the count of sent ones began
 */
record OneTimeCode(
        byte[] subject, byte[] index, Instant madeAt, Instant expiresAt, int triesLeft, Instant since, int sent) {

    static final int DIGITS = 6;
    static final Duration PAUSE = Duration.ofSeconds(60);

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int TRIES = 5;
    private static final int MOST = 5;

    /** None was ever sent. */
    static OneTimeCode none(byte[] subject) {
        return new OneTimeCode(subject, new byte[0], Instant.EPOCH, Instant.EPOCH, 0, Instant.EPOCH, 0);
    }

    /** @throws Refusal too soon or too often after the last one */
    OneTimeCode next(byte[] fresh, Instant now) {
        if (now.isBefore(madeAt.plus(PAUSE))) {
            long wait = Duration.between(now, madeAt.plus(PAUSE)).toSeconds();
            throw new Refusal(NotificationRefusal.CODE_SOON, Math.max(1, wait));
        }
        boolean sameDay = now.isBefore(since.plus(DAY));
        if (sameDay && sent >= MOST) {
            throw new Refusal(NotificationRefusal.CODE_OFTEN, MOST);
        }
        return new OneTimeCode(
                subject, fresh, now, now.plus(LIFE), TRIES, sameDay ? since : now, sameDay ? sent + 1 : 1);
    }

    boolean isLive(Instant now) {
        return triesLeft > 0 && now.isBefore(expiresAt);
    }

    OneTimeCode afterWrongTry() {
        return new OneTimeCode(subject, index, madeAt, expiresAt, Math.max(0, triesLeft - 1), since, sent);
    }

    /** Used, or it never arrived. */
    OneTimeCode over() {
        return new OneTimeCode(subject, index, madeAt, expiresAt, 0, since, sent);
    }

    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
