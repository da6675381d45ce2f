package org.anyue.identity;

import java.time.Duration;
import java.util.Locale;
import org.anyue.shared.Refusal;

/** What a password must be: long and not easily guessed; the rest is said by the preset in force. */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    /** Argon2 takes any length; this keeps a huge field from costing time. */
    static final int LONGEST = 128;
    /** GB/T 22239-2019 wants regular change; three months are what assessors expect. */
    static final Duration LONGEST_USE = Duration.ofDays(90);

    private static final int KINDS = 3;

    private PasswordPolicy() {}

    static void check(PasswordPreset preset, String password, String loginName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refusal(IdentityRefusal.PASSWORD_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            throw new Refusal(IdentityRefusal.PASSWORD_LONG, LONGEST);
        }
        if (!loginName.isEmpty() && password.toLowerCase(Locale.ROOT).contains(loginName)) {
            throw new Refusal(IdentityRefusal.PASSWORD_HAS_LOGIN);
        }
        if (CommonPasswords.contains(password)) {
            throw new Refusal(IdentityRefusal.PASSWORD_COMMON);
        }
        if (preset == PasswordPreset.DENGBAO3 && kinds(password) < KINDS) {
            throw new Refusal(IdentityRefusal.PASSWORD_PLAIN);
        }
    }

    /** Upper case, lower case, digits, everything else (Chinese characters too). */
    private static long kinds(String password) {
        return password.codePoints()
                .map(letter -> Character.isUpperCase(letter)
                        ? 0
                        : Character.isLowerCase(letter) ? 1 : Character.isDigit(letter) ? 2 : 3)
                .distinct()
                .count();
    }
}
