package org.anyue.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.SessionToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.modulith.NamedInterface;

/** The cookie that carries a session. It never leaves the staff addresses, so public pages cannot see it. */
@NamedInterface("cookie")
public final class SessionCookie {

    public static final String NAME = "anyue";
    static final String PATH = "/desk";

    private SessionCookie() {}

    /** Null when the request has none. */
    static @Nullable SessionToken read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                return new SessionToken(cookie.getValue());
            }
        }
        return null;
    }

    /** Hands the session to the browser until it is closed. */
    public static void write(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(token.text(), request).build().toString());
    }

    static void erase(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", request).maxAge(0).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
    }
}
