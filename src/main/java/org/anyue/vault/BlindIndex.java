package org.anyue.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Keyed hash of a value, so that an encrypted column can be searched for an exact value and for nothing else. The value
 * is normalised first: NFKC (full-width digits become plain ones), all white space out, lower case. Layout: version 2,
 * length of the key id, key id, 32 bytes; what was made before keys could change is the 32 bytes alone.
 */
public final class BlindIndex {

    private static final byte VERSION = 2;

    private final VaultKeys keys;

    BlindIndex(VaultKeys keys) {
        this.keys = keys;
    }

    /** To be stored; the same value in another column has another index. */
    public byte[] of(String column, String value) {
        VaultKey key = keys.inUse(KeyPurpose.INDEX);
        return with(header(key), mac(key, column, value));
    }

    /** Everything that may be stored for the value, to search with: while keys change there are rows of both. */
    public List<byte[]> all(String column, String value) {
        List<byte[]> all = new ArrayList<>();
        for (VaultKey key : keys.of(KeyPurpose.INDEX)) {
            byte[] mac = mac(key, column, value);
            all.add(with(header(key), mac));
            all.add(mac);
        }
        return all;
    }

    /** What every index begins with that was made with the key in use. */
    byte[] header() {
        return header(keys.inUse(KeyPurpose.INDEX));
    }

    private static byte[] mac(VaultKey key, String column, String value) {
        return new HmacKey(key, column).mac(normal(value).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] header(VaultKey key) {
        return KeyHeader.of(VERSION, key);
    }

    private static byte[] with(byte[] header, byte[] mac) {
        return ByteBuffer.allocate(header.length + mac.length)
                .put(header)
                .put(mac)
                .array();
    }

    static String normal(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
