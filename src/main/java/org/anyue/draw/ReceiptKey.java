package org.anyue.draw;

import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The key with which receipts can be checked (section 4).
 *
 * @param alg {@code Ed25519} or {@code SM2}
 * @param publicKey Ed25519: 32 bytes of RFC 8032; SM2: 64 bytes x‖y
 */
record ReceiptKey(String alg, String publicKey) {

    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})+");

    static ReceiptKey read(Fields fields) {
        String alg = fields.oneOf("alg", Set.of("Ed25519", "SM2"));
        String key = fields.text("public", HEX);
        if (key.length() != (alg.equals("SM2") ? 128 : 64)) {
            throw fields.wrong("public");
        }
        return new ReceiptKey(alg, key);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(publicKey);
    }
}
