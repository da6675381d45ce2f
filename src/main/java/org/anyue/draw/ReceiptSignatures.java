package org.anyue.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;

/** Signatures of receipts: Ed25519 (RFC 8032) and SM2 (GB/T 32918.2, user id 1234567812345678), 64 bytes each. */
final class ReceiptSignatures {

    private static final int HALF = 32;
    private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final ECDomainParameters CURVE = curve();

    private ReceiptSignatures() {}

    private static ECDomainParameters curve() {
        X9ECParameters curve = CustomNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }

    /** @param secret 32 bytes; for SM2 a number below the order of the curve */
    static ReceiptKey publicKey(String alg, byte[] secret) {
        if (alg.equals("Ed25519")) {
            byte[] key =
                    new Ed25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
            return new ReceiptKey(alg, HexFormat.of().formatHex(key));
        }
        ECPoint point = CURVE.getG().multiply(new BigInteger(1, secret)).normalize();
        byte[] encoded = point.getEncoded(false);
        return new ReceiptKey(alg, HexFormat.of().formatHex(encoded, 1, encoded.length));
    }

    static byte[] sign(String alg, byte[] secret, byte[] message) {
        try {
            if (alg.equals("Ed25519")) {
                Ed25519Signer signer = new Ed25519Signer();
                signer.init(true, new Ed25519PrivateKeyParameters(secret));
                signer.update(message, 0, message.length);
                return signer.generateSignature();
            }
            SM2Signer signer = sm2();
            signer.init(true, new ParametersWithID(new ECPrivateKeyParameters(new BigInteger(1, secret), CURVE), USER));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verify(ReceiptKey key, byte[] message, byte[] signature) {
        if (key.alg().equals("Ed25519")) {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(key.bytes()));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        }
        byte[] x = Arrays.copyOf(key.bytes(), HALF);
        byte[] y = Arrays.copyOfRange(key.bytes(), HALF, 2 * HALF);
        try {
            ECPoint point = CURVE.getCurve().validatePoint(new BigInteger(1, x), new BigInteger(1, y));
            SM2Signer signer = sm2();
            signer.init(false, new ParametersWithID(new ECPublicKeyParameters(point, CURVE), USER));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IllegalArgumentException notOnCurve) {
            return false;
        }
    }

    private static SM2Signer sm2() {
        return new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    }
}
