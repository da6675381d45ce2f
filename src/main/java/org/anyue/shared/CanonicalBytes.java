package org.anyue.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * {@code enc} of the draw protocol, section 3.1: each field as four bytes of length, most significant first, and its
 * bytes. Numbers are decimal digits, text is UTF-8, raw bytes are themselves. Not for use by several threads.
 */
public final class CanonicalBytes {

    private byte[] buffer = new byte[1024];
    private int length;

    public CanonicalBytes start(String tag) {
        length = 0;
        return text(tag);
    }

    public CanonicalBytes number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative number " + value);
        }
        return raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    public CanonicalBytes text(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8));
    }

    public CanonicalBytes raw(byte[] value) {
        if (length + 4 + value.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + 4 + value.length));
        }
        buffer[length++] = (byte) (value.length >>> 24);
        buffer[length++] = (byte) (value.length >>> 16);
        buffer[length++] = (byte) (value.length >>> 8);
        buffer[length++] = (byte) value.length;
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    public byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }
}
