package org.anyue.identity;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Under which address a browser sees the application, without a path: {@code https://anyue.example.cn}.
 *
 * @param origin scheme, host and, unless it is the usual one, port
 */
public record Site(String origin) {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");

    /** @param address with or without a path */
    public static Site of(String address) {
        URI uri = URI.create(address.strip());
        String scheme = String.valueOf(uri.getScheme());
        boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return new Site(scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT)
                + (usual ? "" : ":" + uri.getPort()));
    }

    /** What passkeys are bound to. */
    public String host() {
        return String.valueOf(URI.create(origin).getHost());
    }

    /** Browsers know passkeys on this machine and behind HTTPS, and never for a bare number. */
    public boolean knowsPasskeys() {
        return host().equals("localhost")
                || origin.startsWith("https://") && !NUMBERS.matcher(host()).matches();
    }
}
