package org.anyue.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.anyue.shared.Ids;

/**
 * The value of the session cookie, or the end of a single-use link: 256 random bits. It proves who somebody is, so it is
 * never stored or logged.
 *
 * @param text 43 characters of base64url
 */
public record SessionToken(String text) {

    static SessionToken fresh() {
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.randomBytes(32)));
    }

    /** SHA-256 is enough here: the token is random, so it cannot be guessed from its hash. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "SessionToken";
    }
}
