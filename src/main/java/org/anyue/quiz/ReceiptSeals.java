package org.anyue.quiz;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.shared.CanonicalBytes;
import org.anyue.vault.HmacKey;
import org.anyue.vault.KeyPurpose;
import org.anyue.vault.VaultKeys;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;

/**
 * Signs the roots of batches: Ed25519 (RFC 8032). The key follows from a key of the vault that is kept as long as the trail,
 * so there is none to store; its public half is on the page where receipts are checked.
 */
@Component
class ReceiptSeals {

    private static final String USE = "quiz.receipt";
    private static final byte[] SEED = "ed25519".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final VaultKeys keys;
    private final ConcurrentHashMap<String, Ed25519PrivateKeyParameters> known = new ConcurrentHashMap<>();

    ReceiptSeals(VaultKeys keys) {
        this.keys = keys;
    }

    /** @param key id of the key in the vault */
    record Signature(String key, byte[] bytes) {}

    /** What a signature covers. */
    static byte[] message(UUID batch, int count, byte[] root, Instant at) {
        return new CanonicalBytes()
                .start("anyue-quiz/1/batch")
                .text(batch.toString())
                .number(count)
                .raw(root)
                .number(at.toEpochMilli())
                .bytes();
    }

    Signature sign(byte[] message) {
        HmacKey key = keys.hmac(KeyPurpose.AUDIT, USE);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret(key));
        signer.update(message, 0, message.length);
        return new Signature(key.id(), signer.generateSignature());
    }

    /** The public half in hexadecimal, 64 digits. */
    String publicKey(String keyId) {
        return HexFormat.of()
                .formatHex(secret(keys.hmac(KeyPurpose.AUDIT, USE, keyId))
                        .generatePublicKey()
                        .getEncoded());
    }

    /** Of the key in use, for those who want to note it down beforehand. */
    String publicKey() {
        return publicKey(keys.hmac(KeyPurpose.AUDIT, USE).id());
    }

    boolean isOurs(String keyId) {
        return keys.knows(KeyPurpose.AUDIT, keyId);
    }

    static boolean verify(String publicKey, byte[] message, byte[] signature) {
        try {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(HexFormat.of().parseHex(publicKey)));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private Ed25519PrivateKeyParameters secret(HmacKey key) {
        return known.computeIfAbsent(key.id(), _ -> new Ed25519PrivateKeyParameters(key.mac(SEED)));
    }

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
