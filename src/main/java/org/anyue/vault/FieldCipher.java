package org.anyue.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.anyue.shared.Ids;

/**
 * Encrypts one field with AES-256-GCM. Layout: version 1, length of the key id, key id, 12 bytes nonce, ciphertext and
 * 16 bytes tag. The column ({@code schema.table.column}) is bound in, so that a ciphertext moved to another column does
 * not open.
 */
public final class FieldCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final VaultKeys keys;

    FieldCipher(VaultKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(String column, String text) {
        return seal(column, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(String column, byte[] content) {
        VaultKey key = keys.inUse(KeyPurpose.FIELD);
        byte[] header = KeyHeader.of(VERSION, key);
        byte[] nonce = Ids.randomBytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, column, content);
        return ByteBuffer.allocate(header.length + NONCE_BYTES + sealed.length)
                .put(header)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the ciphertext was changed, belongs to another column or its key is not there */
    public String open(String column, byte[] sealed) {
        return new String(openBytes(column, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #open}. */
    public byte[] openBytes(String column, byte[] sealed) {
        try {
            ByteBuffer in = ByteBuffer.wrap(sealed);
            if (in.get() != VERSION) {
                throw new IllegalStateException("ciphertext of an unknown version in " + column);
            }
            VaultKey key = keys.named(KeyPurpose.FIELD, text(in, in.get()));
            byte[] nonce = new byte[NONCE_BYTES];
            in.get(nonce);
            byte[] rest = new byte[in.remaining()];
            in.get(rest);
            return run(Cipher.DECRYPT_MODE, key, nonce, column, rest);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalStateException("ciphertext cut short in " + column, e);
        }
    }

    /** Whether the ciphertext was made with an older key and should be sealed again. */
    public boolean isOutdated(byte[] sealed) {
        ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        return !text(in, in.get()).equals(keys.inUse(KeyPurpose.FIELD).id());
    }

    /** What every ciphertext begins with that was made with the key in use. */
    byte[] header() {
        return KeyHeader.of(VERSION, keys.inUse(KeyPurpose.FIELD));
    }

    private static String text(ByteBuffer in, byte length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] run(int mode, VaultKey key, byte[] nonce, String column, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(column.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ciphertext of " + column + " does not open", e);
        }
    }
}
