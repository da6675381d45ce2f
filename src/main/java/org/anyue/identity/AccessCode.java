package org.anyue.identity;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The code that goes with an access link: six digits for one number, once, soon, and after few tries. Whoever only holds
 * the link can have a code sent, so sending is slow and ends for the day; an office that reads one out is not held up.
 *
 * @param index keyed hash of the digits, null once they are used up
 * @param phone keyed hash of the number that they are meant for
 * @param since when the count of sent codes began
 */
record AccessCode(
        byte @Nullable [] index,
        byte[] phone,
        Instant madeAt,
        Instant expiresAt,
        int triesLeft,
        Instant since,
        int sent) {

    static final int DIGITS = 6;
    static final int TRIES = 5;
    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofSeconds(60);
    static final Duration DAY = Duration.ofHours(24);
    static final int MOST = 10;

    /** The digits and the number, both as keyed hashes. */
    record Marks(byte[] index, byte[] phone) {}

    /** What was typed, under each key that is still there: a code is typed after its key has been changed, too. */
    record Typed(List<byte[]> indexes, List<byte[]> phones) {

        /** Every one is compared, so that the time tells nothing. */
        static boolean any(List<byte[]> marks, byte[] kept) {
            boolean found = false;
            for (byte[] mark : marks) {
                found |= MessageDigest.isEqual(mark, kept);
            }
            return found;
        }
    }

    /** @throws Refusal too soon or too often after the last one */
    static AccessCode sent(@Nullable AccessCode last, Marks marks, Instant now) {
        if (last == null) {
            return fresh(marks, now, now, 1);
        }
        Instant next = last.madeAt.plus(PAUSE);
        if (now.isBefore(next)) {
            throw new Refusal(
                    IdentityRefusal.ACCESS_CODE_SOON,
                    Math.max(1, Duration.between(now, next).toSeconds()));
        }
        boolean sameDay = now.isBefore(last.since.plus(DAY));
        if (sameDay && last.sent >= MOST) {
            throw new Refusal(IdentityRefusal.ACCESS_CODE_OFTEN, MOST);
        }
        return fresh(marks, now, sameDay ? last.since : now, sameDay ? last.sent + 1 : 1);
    }

    static AccessCode readOut(@Nullable AccessCode last, Marks marks, Instant now) {
        return last == null ? fresh(marks, now, now, 0) : fresh(marks, now, last.since, last.sent);
    }

    private static AccessCode fresh(Marks marks, Instant now, Instant since, int sent) {
        return new AccessCode(marks.index(), marks.phone(), now, now.plus(LIFE), TRIES, since, sent);
    }

    boolean isLive(Instant now) {
        return index != null && triesLeft > 0 && now.isBefore(expiresAt);
    }

    /**
     * What is wrong with a try, empty when it is right. A code for a number that is not the officer's any more is dead.
     */
    Optional<IdentityRefusal> flaw(Typed typed, Instant now) {
        byte[] wanted = index;
        if (wanted == null || !isLive(now) || !Typed.any(typed.phones(), phone)) {
            return Optional.of(IdentityRefusal.ACCESS_CODE_DEAD);
        }
        return Typed.any(typed.indexes(), wanted) ? Optional.empty() : Optional.of(IdentityRefusal.ACCESS_CODE_WRONG);
    }

    AccessCode afterWrongTry() {
        return new AccessCode(index, phone, madeAt, expiresAt, Math.max(0, triesLeft - 1), since, sent);
    }

    /** Used, or never arrived. */
    AccessCode over() {
        return new AccessCode(null, phone, madeAt, expiresAt, triesLeft, since, sent);
    }

    @Override
    public String toString() {
        return "AccessCode";
    }
}
