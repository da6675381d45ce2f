package org.anyue.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.shared.Refusal;

/** What a password must be: long and not easily guessed; no rule about kinds of characters (ASVS 5.0, 6.2). */
final class PasswordPolicy {

    static final int SHORTEST = 10;
    /** Argon2 takes any length; this keeps a huge field from costing time. */
    static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    static void check(String password, String loginName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refusal(IdentityRefusal.PASSWORD_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            throw new Refusal(IdentityRefusal.PASSWORD_LONG, LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (!loginName.isEmpty() && lower.contains(loginName)) {
            throw new Refusal(IdentityRefusal.PASSWORD_HAS_LOGIN);
        }
        if (COMMON.contains(lower) || lower.codePoints().distinct().count() < 4) {
            throw new Refusal(IdentityRefusal.PASSWORD_COMMON);
        }
    }

    private static Set<String> common() {
        try (InputStream file =
                Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("/identity/common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
