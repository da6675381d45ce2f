package org.anyue.vault;

import java.time.Instant;
import javax.crypto.SecretKey;

/**
 * One key.
 *
 * @param id stands in every ciphertext and record made with the key
 * @param createdAt the youngest key of a purpose is the one in use
 * @param secret 256 bits, or the handle of a key that never leaves its device
 */
public record VaultKey(KeyPurpose purpose, String id, Instant createdAt, SecretKey secret) {

    @Override
    public String toString() {
        return "VaultKey[" + purpose.word() + "-" + id + "]";
    }
}
