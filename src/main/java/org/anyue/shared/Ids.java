package org.anyue.shared;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** The one place where ids and random values are made. Ids are UUID version 7 (RFC 9562), in URLs base32 (Crockford). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TEXT_LENGTH = 26;
    private static final int DIGIT_BITS = 5;
    private static final int LAST_DIGIT = 31;

    private static long lastMilli = -1;
    private static long count;

    private Ids() {}

    /** A new id that sorts by the clock's time, and by the order of the calls within one millisecond. */
    public static UUID timeOrdered(Clock clock) {
        long milli = clock.millis();
        long high = (milli << 16) | 0x7000L | counter(milli);
        return new UUID(high, (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** Twelve bits: begins anew at a random place below the middle in each millisecond (RFC 9562, 6.2, method 1). */
    private static synchronized long counter(long milli) {
        count = milli == lastMilli ? Math.min(count + 1, 0xFFF) : RANDOM.nextInt(0x800);
        lastMilli = milli;
        return count;
    }

    /** A version 4 id, for things whose time of birth must not show. */
    public static UUID random() {
        ByteBuffer bits = ByteBuffer.wrap(randomBytes(16));
        long high = (bits.getLong() & ~0xF000L) | 0x4000L;
        return new UUID(high, (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    public static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Random text of the base32 alphabet, five bits of chance per character. */
    public static String randomText(int length) {
        byte[] bytes = randomBytes(length);
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = ALPHABET.charAt(bytes[i] & LAST_DIGIT);
        }
        return new String(text);
    }

    /** Random digits, each as likely as another. */
    public static String randomDigits(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return text.toString();
    }

    /** 26 characters for use in URLs. */
    public static String toText(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        char[] text = new char[TEXT_LENGTH];
        for (int i = TEXT_LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) low & LAST_DIGIT);
            low = low >>> DIGIT_BITS | high << (Long.SIZE - DIGIT_BITS);
            high >>>= DIGIT_BITS;
        }
        return new String(text);
    }

    /** @throws NotFound when the text is not an id; a mistyped address is a page that does not exist */
    public static UUID parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            throw new NotFound("id " + text.length() + " characters long");
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < TEXT_LENGTH; i++) {
            int digit = ALPHABET.indexOf(Character.toLowerCase(text.charAt(i)));
            if (digit < 0) {
                throw new NotFound("id with a foreign character");
            }
            if (high >>> (Long.SIZE - DIGIT_BITS) != 0) {
                throw new NotFound("id out of range");
            }
            high = high << DIGIT_BITS | low >>> (Long.SIZE - DIGIT_BITS);
            low = low << DIGIT_BITS | digit;
        }
        return new UUID(high, low);
    }
}
