package org.anyue.quiz;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Numbers that follow from a seed: HMAC-SHA-256 over a counter. The same seed gives the same numbers on any machine. */
final class PaperStream {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long counter;

    PaperStream(byte[] seed) {
        this.mac = keyed(seed);
    }

    static byte[] seed(byte[] secret, byte[] message) {
        return keyed(secret).doFinal(message);
    }

    /** Evenly one of 0 to below the bound. */
    int below(int bound) {
        long even = (1L << 32) / bound * bound;
        while (true) {
            if (block.remaining() < Integer.BYTES) {
                block = ByteBuffer.wrap(mac.doFinal(
                        ByteBuffer.allocate(Long.BYTES).putLong(counter++).array()));
            }
            long number = Integer.toUnsignedLong(block.getInt());
            if (number < even) {
                return (int) (number % bound);
            }
        }
    }

    /** 0 to below the length, in an order of chance (Fisher and Yates). */
    int[] order(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int at = below(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
