package org.anyue.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anyue.shared.Refusal;

/** Login names are compared without regard to case and full-width letters, as phone keyboards write them. */
final class LoginName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");

    /** Everybody who looks after people sees login names, so they must not be more than that. */
    private static final Pattern PERSONAL = Pattern.compile("1[3-9]\\d{9}|\\d{17}[\\dx]");

    private LoginName() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal when an account cannot be called so */
    static String checked(String typed) {
        String normal = normal(typed);
        if (!FORM.matcher(normal).matches()) {
            throw new Refusal(IdentityRefusal.LOGIN_FORM);
        }
        if (PERSONAL.matcher(normal).matches()) {
            throw new Refusal(IdentityRefusal.LOGIN_PERSONAL);
        }
        return normal;
    }
}
