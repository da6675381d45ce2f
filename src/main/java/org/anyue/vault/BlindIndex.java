package org.anyue.vault;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Keyed hash of a value, so that an encrypted column can be searched for an exact value and for nothing else. The value
 * is normalised first: NFKC (full-width digits become plain ones), all white space out, lower case.
 */
public final class BlindIndex {

    private final VaultKeys keys;

    BlindIndex(VaultKeys keys) {
        this.keys = keys;
    }

    /** 32 bytes; the same value in another column has another index. */
    public byte[] of(String column, String value) {
        return keys.hmac(KeyPurpose.INDEX, column).mac(normal(value).getBytes(StandardCharsets.UTF_8));
    }

    static String normal(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
