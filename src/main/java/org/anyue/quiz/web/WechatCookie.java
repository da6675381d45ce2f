package org.anyue.quiz.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The one cookie of the public pages: ten minutes at most, while a browser is away at WeChat, so that the same one comes back. */
final class WechatCookie {

    static final String PATH = "/quiz/wechat";

    private static final String NAME = "anyue-wechat";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private WechatCookie() {}

    /** Empty without one. */
    static String read(HttpServletRequest request) {
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

    static void write(String value, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, LIFE, request));
    }

    static void erase(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    /** Lax, because the way back begins at another site. */
    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age)
                .build()
                .toString();
    }
}
