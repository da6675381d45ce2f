package org.anyue.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under one key of the vault, for one use. Uses never share a key: each has its own, expanded from the
 * vault key by HKDF (RFC 5869, the expand step with one block).
 */
public final class HmacKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final String id;

    /** Never used itself, only copied: looking for the provider and preparing the key happen once. */
    private final Mac fresh;

    HmacKey(VaultKey key, String use) {
        this.id = key.id();
        byte[] info = ("anyue-vault/1 " + use + "\u0001").getBytes(StandardCharsets.UTF_8);
        this.fresh = of(new SecretKeySpec(of(key.secret()).doFinal(info), ALGORITHM));
    }

    /** Id of the key, to be stored beside what it sealed. */
    public String id() {
        return id;
    }

    /** 32 bytes. */
    public byte[] mac(byte[] bytes) {
        return forLoop().doFinal(bytes);
    }

    /** Compares in constant time. */
    public boolean matches(byte[] bytes, byte[] mac) {
        return MessageDigest.isEqual(mac(bytes), mac);
    }

    /** An instance of its own for a loop over many records; not to be shared between threads. */
    public Mac forLoop() {
        try {
            return (Mac) fresh.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac of(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
