package org.anyue.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.anyue.identity.SessionToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps while it is away at the unified identity: the key that its way back is recognised by, whether the
 * account is to be linked, and where somebody wanted to go.
 */
record OidcCookie(SessionToken key, boolean linking, String back) {

    private static final String NAME = "anyue-oidc";
    private static final Duration LIFE = Duration.ofMinutes(10);

    static @Nullable OidcCookie read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                return parsed(cookie.getValue().split("\\.", -1));
            }
        }
        return null;
    }

    private static @Nullable OidcCookie parsed(String[] parts) {
        if (parts.length != 3 || parts[1].isEmpty()) {
            return null;
        }
        try {
            String back = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
            return new OidcCookie(new SessionToken(parts[1]), parts[0].equals("link"), LocalPath.of(back));
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        String where = Base64.getUrlEncoder().withoutPadding().encodeToString(back.getBytes(StandardCharsets.UTF_8));
        String value = (linking ? "link" : "enter") + "." + key.text() + "." + where;
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, LIFE, request));
    }

    static void erase(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    /** Lax, because the way back begins at another site. */
    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/desk/sign-in/oidc")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age)
                .build()
                .toString();
    }
}
