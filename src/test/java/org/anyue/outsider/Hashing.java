package org.anyue.outsider;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Sections 2, 3.1, 3.3 and 5.4. */
record Hashing(String name) {

    byte[] h(byte[]... parts) {
        ExtendedDigest digest = name.equals("SM3") ? new SM3Digest() : new SHA256Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }

    byte[] hmac(byte[] key, byte[] message) {
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        byte[] block = Arrays.copyOf(key.length > 64 ? h(key) : key, 64);
        for (int i = 0; i < 64; i++) {
            inner[i] = (byte) (block[i] ^ 0x36);
            outer[i] = (byte) (block[i] ^ 0x5c);
        }
        return h(outer, h(inner, message));
    }

    /** Text, whole numbers and raw bytes, each with its length. */
    static byte[] enc(Object... fields) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object field : fields) {
            byte[] bytes = field instanceof byte[] raw ? raw : field.toString().getBytes(StandardCharsets.UTF_8);
            all.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    byte[] document(String type, Object json) {
        return h(enc("spm-draw/1/doc", type, StrictJson.canonical(json).getBytes(StandardCharsets.UTF_8)));
    }

    /** The recursive definition of RFC 9162, section 2.1.1. */
    byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return h();
        }
        if (leaves.size() == 1) {
            return h(new byte[] {0}, leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return h(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
