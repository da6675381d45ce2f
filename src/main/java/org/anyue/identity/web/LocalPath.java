package org.anyue.identity.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the sign-in: only addresses of the work area, whatever somebody has put into the link. */
final class LocalPath {

    private static final String HOME = "/desk";
    /** Printable ASCII without a backslash: a browser cannot read such a path as another host. */
    private static final Pattern DESK = Pattern.compile("/desk(?:[/?](?!/)[!-\\[\\]-~]*)?");

    private LocalPath() {}

    static String of(@Nullable String wanted) {
        if (wanted == null || !DESK.matcher(wanted).matches() || wanted.startsWith("/desk/sign-")) {
            return HOME;
        }
        return wanted;
    }
}
