package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.anyue.shared.CanonicalBytes;

/** Binds an entry to a person or object without naming them (section 5.1). */
final class Subjects {

    private Subjects() {}

    /**
     * @param nonce 32 random bytes, known to the entrant alone
     * @param subjectKey for example {@code tel:+8613800000000}
     * @return 64 hexadecimal digits
     */
    static String commit(DrawHash hash, byte[] nonce, String drawId, String subjectKey) {
        return HexFormat.of()
                .formatHex(hash.hmac(
                        nonce,
                        new CanonicalBytes()
                                .start("spm-draw/1/subject")
                                .text(drawId)
                                .raw(subjectKey.getBytes(StandardCharsets.UTF_8))
                                .bytes()));
    }
}
