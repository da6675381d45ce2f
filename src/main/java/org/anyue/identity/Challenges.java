package org.anyue.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.anyue.shared.Ids;
import org.anyue.vault.BlindIndex;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Random values that a stranger is given and that come back once, within a few minutes and for the purpose they were
 * made for. Giving one out writes nothing, so that asking for many fills no table; only what has come back is noted.
 */
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int CHANCE = 16;
    private static final int SEAL = 16;

    private final SpentChallengeStore spent;
    private final BlindIndex index;
    private final Clock clock;

    Challenges(SpentChallengeStore spent, BlindIndex index, @Qualifier("systemClock") Clock clock) {
        this.spent = spent;
        this.index = index;
        this.clock = clock;
    }

    /** @param purpose lower-case letters, digits and punctuation only */
    byte[] fresh(String purpose) {
        byte[] body = ByteBuffer.allocate(CHANCE + Long.BYTES)
                .put(Ids.randomBytes(CHANCE))
                .putLong(clock.instant().plus(LIFE).toEpochMilli())
                .array();
        return ByteBuffer.allocate(body.length + SEAL)
                .put(body)
                .put(seal(body, purpose))
                .array();
    }

    /** Whether it is one of ours, for this purpose, in time and new; it is used up then. */
    boolean spend(byte[] challenge, String purpose) {
        if (challenge.length != CHANCE + Long.BYTES + SEAL) {
            return false;
        }
        byte[] body = Arrays.copyOf(challenge, CHANCE + Long.BYTES);
        byte[] seal = Arrays.copyOfRange(challenge, body.length, challenge.length);
        Instant until = Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong(CHANCE));
        return MessageDigest.isEqual(seal, seal(body, purpose))
                && clock.instant().isBefore(until)
                && spent.insert(body, until, clock.instant());
    }

    /** Hexadecimal, because the index makes no difference between small and capital letters. */
    private byte[] seal(byte[] body, String purpose) {
        byte[] whole = index.of("identity.challenge", HexFormat.of().formatHex(body) + "/" + purpose);
        // From the end: an index begins with the id of its key, which anybody may know.
        return Arrays.copyOfRange(whole, whole.length - SEAL, whole.length);
    }
}
