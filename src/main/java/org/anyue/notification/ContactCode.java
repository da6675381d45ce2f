package org.anyue.notification;

import java.time.Duration;
import java.time.Instant;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A code on its way to an address that somebody gave: six digits, ten minutes, five tries. Whoever types in a stranger's
 * number must not be able to pester them, so sending is slow and ends for the day.
 *
 * @param since when the count of sent ones began
 */
record ContactCode(byte[] index, Instant madeAt, Instant expiresAt, int triesLeft, Instant since, int sent) {

    static final int DIGITS = 6;
    static final Duration PAUSE = Duration.ofSeconds(60);

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int TRIES = 5;
    private static final int MOST = 5;

    /** @throws Refusal too soon or too often after the last one */
    static ContactCode sent(@Nullable ContactCode last, byte[] index, Instant now) {
        boolean sameDay = last != null && now.isBefore(last.since.plus(DAY));
        if (last != null && now.isBefore(last.madeAt.plus(PAUSE))) {
            long wait = Duration.between(now, last.madeAt.plus(PAUSE)).toSeconds();
            throw new Refusal(NotificationRefusal.CODE_SOON, Math.max(1, wait));
        }
        if (last != null && sameDay && last.sent >= MOST) {
            throw new Refusal(NotificationRefusal.CODE_OFTEN, MOST);
        }
        return new ContactCode(
                index,
                now,
                now.plus(LIFE),
                TRIES,
                last != null && sameDay ? last.since : now,
                last != null && sameDay ? last.sent + 1 : 1);
    }

    boolean isLive(Instant now) {
        return triesLeft > 0 && now.isBefore(expiresAt);
    }

    ContactCode afterWrongTry() {
        return new ContactCode(index, madeAt, expiresAt, Math.max(0, triesLeft - 1), since, sent);
    }

    /** Used, or it never arrived. */
    ContactCode over() {
        return new ContactCode(index, madeAt, expiresAt, 0, since, sent);
    }

    @Override
    public String toString() {
        return "ContactCode";
    }
}
