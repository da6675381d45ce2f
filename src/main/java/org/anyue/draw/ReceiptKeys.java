package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.springframework.stereotype.Component;

/**
 * Keys that sign receipts. Each draw has its own, expanded from one key in the data folder, so that nothing secret stands
 * in the database.
 */
@Component
class ReceiptKeys {

    private static final String SIGN = "draw.receipt";
    private static final String CLAIM = "draw.claim";

    private final VaultKeys keys;

    ReceiptKeys(VaultKeys keys) {
        this.keys = keys;
    }

    /** Id of the key that new draws use. */
    String idInUse() {
        return keys.hmac(KeyPurpose.RECEIPT, SIGN).id();
    }

    static String algorithm(DrawHash hash) {
        return hash == DrawHash.SM3 ? "SM2" : "Ed25519";
    }

    ReceiptKey publicKey(String keyId, String drawId, DrawHash hash) {
        return ReceiptSignatures.publicKey(algorithm(hash), secret(keyId, drawId));
    }

    byte[] sign(String keyId, String drawId, DrawHash hash, byte[] message) {
        return ReceiptSignatures.sign(algorithm(hash), secret(keyId, drawId), message);
    }

    /** Bytes from which the code is made that a winner brings to the counter. */
    byte[] claim(String keyId, String drawId, String entryId) {
        return key(keyId, CLAIM).mac((drawId + " " + entryId).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] secret(String keyId, String drawId) {
        byte[] secret = key(keyId, SIGN).mac(drawId.getBytes(StandardCharsets.UTF_8));
        // Below the order of the SM2 curve in any case.
        secret[0] &= 0x7F;
        return secret;
    }

    private HmacKey key(String keyId, String use) {
        return keys.hmac(KeyPurpose.RECEIPT, use, keyId);
    }
}
