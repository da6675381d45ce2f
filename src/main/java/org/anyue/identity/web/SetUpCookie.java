package org.anyue.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Carries the key that the set-up code has opened from step to step. */
final class SetUpCookie {

    private static final String NAME = "anyue-setup";

    private SetUpCookie() {}

    static String key(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    static void write(String key, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, Duration.ofHours(2), request));
    }

    static void erase(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path(FormTokens.SET_UP_PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .maxAge(age)
                .build()
                .toString();
    }
}
