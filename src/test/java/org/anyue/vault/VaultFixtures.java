package org.anyue.vault;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** A vault with keys that are no secret. */
public final class VaultFixtures {

    private static final VaultKeys KEYS = new VaultKeys(List.of(key(KeyPurpose.FIELD, 1), key(KeyPurpose.INDEX, 2)));

    private VaultFixtures() {}

    public static FieldCipher cipher() {
        return new FieldCipher(KEYS);
    }

    public static BlindIndex index() {
        return new BlindIndex(KEYS);
    }

    static VaultKey key(KeyPurpose purpose, int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new VaultKey(purpose, "k-" + purpose.word(), Instant.EPOCH, new SecretKeySpec(bytes, "AES"));
    }
}
