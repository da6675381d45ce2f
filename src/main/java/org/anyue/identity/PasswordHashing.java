package org.anyue.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of the OWASP password storage sheet (19 MiB, two passes). At most two at a time, because
 * each takes its memory and a whole processor; who waits too long is asked to try again.
 */
@Component
class PasswordHashing {

    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int KIBIBYTES = 19_456;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** Verified when there is no such account, so that the answer takes as long as with one. */
    private final String nobody = encode(Ids.randomText(20));

    String hash(String password) {
        return inTurn(() -> encode(password));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> verify(password, hash));
    }

    /** Runs the work with one of the turns; inside it, {@link #verify} may be called. */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(IdentityRefusal.SIGN_IN_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(IdentityRefusal.SIGN_IN_BUSY);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    boolean verify(String password, String hash) {
        return password.length() <= PasswordPolicy.LONGEST * 2 && encoder.matches(password, hash);
    }

    boolean verifyNobody(String password) {
        return verify(password, nobody);
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }
}
