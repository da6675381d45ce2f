package org.anyue.draw;

import java.util.Arrays;

/** A key of HMAC (RFC 2104) with both its pads hashed already, since a draw seals millions of messages with one key. */
final class HashKey {

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final DrawHash.Digest inner;
    private final DrawHash.Digest outer;

    HashKey(DrawHash hash, byte[] key) {
        byte[] block = Arrays.copyOf(key.length > DrawHash.BLOCK ? hash.digest(key) : key, DrawHash.BLOCK);
        this.inner = padded(hash, block, INNER);
        this.outer = padded(hash, block, OUTER);
    }

    private static DrawHash.Digest padded(DrawHash hash, byte[] block, byte with) {
        byte[] pad = new byte[DrawHash.BLOCK];
        for (int i = 0; i < pad.length; i++) {
            pad[i] = (byte) (block[i] ^ with);
        }
        DrawHash.Digest digest = hash.digest();
        digest.update(pad, 0, pad.length);
        return digest;
    }

    /** @return 32 bytes */
    byte[] seal(byte[] message, int length) {
        DrawHash.Digest first = inner.copy();
        first.update(message, 0, length);
        byte[] hash = first.finish();
        DrawHash.Digest second = outer.copy();
        second.update(hash, 0, hash.length);
        return second.finish();
    }
}
