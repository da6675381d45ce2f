package org.anyue.identity;

import java.nio.ByteBuffer;
import java.time.Instant;

/** The device of a test: knows a secret and shows the code of any time. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    /** @param text base32, as the page shows it */
    public static Authenticator of(String text) {
        String letters = text.replace(" ", "");
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : letters.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return new Authenticator(bytes.array());
    }

    public String code(Instant at) {
        return Totp.code(secret, Totp.step(at), 6);
    }
}
