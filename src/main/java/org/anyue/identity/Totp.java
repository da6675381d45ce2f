package org.anyue.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238) as every authenticator understands them: SHA-1, six digits, half a minute. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    /** A clock may be off by half a minute, and typing takes time. */
    private static final int TOLERANCE = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /**
     * The step whose code was typed, empty when it fits none.
     *
     * @param lastStep step of the last accepted code: neither it nor an earlier one is accepted again
     */
    static OptionalLong matching(byte[] secret, String typed, Instant now, long lastStep) {
        String digits = typed.replaceAll("\\s", "");
        long current = step(now);
        for (long step = Math.max(current - TOLERANCE, lastStep + 1); step <= current + TOLERANCE; step++) {
            if (same(code(secret, step, DIGITS), digits)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFFFFFF;
            String all = "0".repeat(10) + number;
            return all.substring(all.length() - digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base32 of RFC 4648 without padding, for typing into an authenticator. */
    static String text(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            bits = bits << 8 | one & 0xFF;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt(bits >> held & 31));
            }
        }
        if (held > 0) {
            text.append(BASE32.charAt(bits << 5 - held & 31));
        }
        return text.toString();
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
