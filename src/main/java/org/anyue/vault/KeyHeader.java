package org.anyue.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What ciphertexts and indexes begin with: version, length of the key id, key id. */
final class KeyHeader {

    private KeyHeader() {}

    static byte[] of(byte version, VaultKey key) {
        byte[] id = key.id().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(version)
                .put((byte) id.length)
                .put(id)
                .array();
    }
}
