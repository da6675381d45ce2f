package org.anyue.draw;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Collection;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A question to a time-stamping authority (RFC 3161) and its answer. What is stamped is the 32-byte hash itself, so that
 * {@code openssl ts -verify -digest <hash>} checks the token.
 */
record TimeStampReply(byte[] token, Instant at) {

    private static final int NONCE_BYTES = 8;

    static TimeStampRequest question(DrawHash hash, byte[] over) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(algorithm(hash), over, new BigInteger(1, Ids.randomBytes(NONCE_BYTES)));
    }

    private static ASN1ObjectIdentifier algorithm(DrawHash hash) {
        return hash == DrawHash.SM3 ? GMObjectIdentifiers.sm3 : NISTObjectIdentifiers.id_sha256;
    }

    /** @throws Refusal when the answer is not to this question, or its signature does not hold */
    static TimeStampReply read(TimeStampRequest question, byte[] answer) {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(question);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new Refusal(DrawRefusal.STAMP_INVALID, "服务拒绝签发");
            }
            Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
            if (signers.isEmpty()) {
                throw new Refusal(DrawRefusal.STAMP_INVALID, "没有附签名证书");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(signers.iterator().next()));
            return new TimeStampReply(
                    token.getEncoded(), token.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException | IOException | OperatorCreationException | CertificateException e) {
            throw new Refusal(DrawRefusal.STAMP_INVALID, String.valueOf(e.getMessage()));
        }
    }
}
