package org.anyue.draw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The two hash functions of spm-draw/1, section 2; both give 32 bytes and work on blocks of 64 bytes. */
public enum DrawHash {
    SHA_256("SHA-256"),
    SM3("SM3");

    static final int LENGTH = 32;
    static final int BLOCK = 64;

    private final String code;

    DrawHash(String code) {
        this.code = code;
    }

    /** As the rules name it. */
    public String code() {
        return code;
    }

    public static Optional<DrawHash> of(String code) {
        return Stream.of(values()).filter(hash -> hash.code.equals(code)).findFirst();
    }

    byte[] digest(byte[]... parts) {
        Digest digest = digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        return digest.finish();
    }

    /** HMAC of RFC 2104. */
    byte[] hmac(byte[] key, byte[] message) {
        return new HashKey(this, key).seal(message, message.length);
    }

    /** A running hash; begins anew after {@link Digest#finish}. Not for use by several threads. */
    Digest digest() {
        return this == SM3 ? new Sm3() : new Sha256();
    }

    /** What both functions can do alike. */
    sealed interface Digest {

        void update(byte[] bytes, int from, int length);

        byte[] finish();

        /** A second digest in the present state. */
        Digest copy();
    }

    private record Sha256(MessageDigest digest) implements Digest {

        Sha256() {
            this(sha256());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void update(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }

        @Override
        public byte[] finish() {
            return digest.digest();
        }

        @Override
        public Digest copy() {
            try {
                return new Sha256((MessageDigest) digest.clone());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Sm3(SM3Digest digest) implements Digest {

        Sm3() {
            this(new SM3Digest());
        }

        @Override
        public void update(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }

        @Override
        public byte[] finish() {
            byte[] hash = new byte[LENGTH];
            digest.doFinal(hash, 0);
            return hash;
        }

        @Override
        public Digest copy() {
            return new Sm3(new SM3Digest(digest));
        }
    }
}
