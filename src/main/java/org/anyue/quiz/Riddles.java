package org.anyue.quiz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.CanonicalBytes;
import org.anyue.shared.Ids;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes riddles and takes answers: each is bound to a participant, holds five minutes and once. */
@Component
class Riddles {

    static final int BITS = 15;
    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration WAIT = Duration.ofSeconds(30);

    private static final int SALT = 8;
    private static final int MAC = 16;
    private static final int USED = 50_000;

    private final HmacKey key;
    private final Clock clock;
    private final Map<String, Boolean> used = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > USED;
        }
    };

    Riddles(VaultKeys keys, @Qualifier("systemClock") Clock clock) {
        this.key = keys.hmac(KeyPurpose.TOKEN, "quiz.riddle");
        this.clock = clock;
    }

    Riddle make(ContestId contest, UUID subject) {
        byte[] salt = Ids.randomBytes(SALT);
        long now = clock.instant().getEpochSecond();
        byte[] mac = key.mac(message(contest, subject, now, salt));
        byte[] all = ByteBuffer.allocate(Long.BYTES + SALT + MAC)
                .putLong(now)
                .put(salt)
                .put(mac, 0, MAC)
                .array();
        return new Riddle(Base64.getUrlEncoder().withoutPadding().encodeToString(all), BITS, (int) WAIT.toSeconds());
    }

    /** Whether it was solved or waited for, by the participant it was made for; the same one holds once. */
    boolean holds(ContestId contest, UUID subject, String sealed, String number) {
        Optional<Instant> made = made(contest, subject, sealed);
        boolean earned =
                made.isPresent() && (!clock.instant().isBefore(made.get().plus(WAIT)) || solves(sealed, number));
        return earned && first(sealed);
    }

    /** One that was made for the participant and is only not waited for yet: who comes too early goes on waiting. */
    Optional<Riddle> pending(ContestId contest, UUID subject, String sealed) {
        return made(contest, subject, sealed)
                .map(at -> Duration.between(clock.instant(), at.plus(WAIT)))
                .filter(Duration::isPositive)
                .map(left -> new Riddle(sealed, BITS, (int) left.plusMillis(999).toSeconds()));
    }

    /** When it was made; empty for what is not ours, not the participant's or over. */
    private Optional<Instant> made(ContestId contest, UUID subject, String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length != Long.BYTES + SALT + MAC) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(all);
            long made = bytes.getLong();
            byte[] salt = new byte[SALT];
            bytes.get(salt);
            byte[] wanted = Arrays.copyOf(key.mac(message(contest, subject, made, salt)), MAC);
            boolean ours = MessageDigest.isEqual(wanted, Arrays.copyOfRange(all, all.length - MAC, all.length));
            return Optional.of(Instant.ofEpochSecond(made))
                    .filter(at -> ours && clock.instant().isBefore(at.plus(LIFE)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private boolean first(String sealed) {
        synchronized (used) {
            return used.putIfAbsent(sealed, true) == null;
        }
    }

    static boolean solves(String sealed, String number) {
        if (!number.matches("\\d{1,9}")) {
            return false;
        }
        byte[] hash = ReceiptTree.sha().digest((sealed + ":" + number).getBytes(StandardCharsets.US_ASCII));
        return (ByteBuffer.wrap(hash).getInt() >>> (Integer.SIZE - BITS)) == 0;
    }

    private static byte[] message(ContestId contest, UUID subject, long made, byte[] salt) {
        return new CanonicalBytes()
                .start("anyue-quiz/1/riddle")
                .text(contest.toString())
                .text(subject.toString())
                .text(Long.toString(made))
                .raw(salt)
                .bytes();
    }
}
