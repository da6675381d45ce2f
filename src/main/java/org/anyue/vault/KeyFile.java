package org.anyue.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** The one line of a key file: format, purpose, id, time of birth, key in hex, and a check sum over all of that. */
final class KeyFile {

    static final int KEY_BYTES = 32;
    private static final String FORMAT = "anyue-key/1";
    private static final int CHECK_BYTES = 8;
    private static final HexFormat HEX = HexFormat.of();

    private KeyFile() {}

    static String name(KeyPurpose purpose, String id) {
        return purpose.word() + "-" + id + ".key";
    }

    static String write(VaultKey key) {
        String content = String.join(
                " ",
                FORMAT,
                key.purpose().word(),
                key.id(),
                key.createdAt().toString(),
                HEX.formatHex(key.secret().getEncoded()));
        return content + " " + checkOf(content) + "\n";
    }

    /** The key, or nothing when a single character of the file is not as it was written. */
    static Optional<VaultKey> read(String fileName, String line) {
        String[] part = line.split(" ", -1);
        if (part.length != 6 || !line.endsWith("\n") || !FORMAT.equals(part[0])) {
            return Optional.empty();
        }
        String content = String.join(" ", Arrays.copyOf(part, 5));
        if (!checkOf(content).equals(part[5].strip())) {
            return Optional.empty();
        }
        try {
            KeyPurpose purpose = KeyPurpose.valueOf(part[1].toUpperCase(Locale.ROOT));
            byte[] secret = HEX.parseHex(part[4]);
            if (secret.length != KEY_BYTES || !name(purpose, part[2]).equals(fileName)) {
                return Optional.empty();
            }
            return Optional.of(
                    new VaultKey(purpose, part[2], Instant.parse(part[3]), new SecretKeySpec(secret, "AES")));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String checkOf(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(digest, 0, CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
