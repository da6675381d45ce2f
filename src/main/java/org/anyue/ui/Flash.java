package org.anyue.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * One sentence that survives one redirect. It travels in a cookie of one minute because there is no server-side session.
 * The cookie proves nothing and is shown as plain text only; it is cut at {@value #LONGEST} characters.
 */
public record Flash(Tone tone, String text) {

    static final String COOKIE = "anyue_flash";
    private static final int LONGEST = 200;

    public Flash {
        text = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    public static Flash success(String text) {
        return new Flash(Tone.OK, text);
    }

    public static Flash warning(String text) {
        return new Flash(Tone.WARN, text);
    }

    public static Flash failure(String text) {
        return new Flash(Tone.DANGER, text);
    }

    ResponseCookie cookie(String targetPath) {
        String value = tone.ordinal() + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        return cookie(targetPath, value, Duration.ofMinutes(1));
    }

    /** Null when there is none or it cannot be read. */
    static @Nullable Flash of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return read(cookie.getValue());
            }
        }
        return null;
    }

    static ResponseCookie eraser(String path) {
        return cookie(path, "", Duration.ZERO);
    }

    private static @Nullable Flash read(String value) {
        int tone = value.isEmpty() ? -1 : value.charAt(0) - '0';
        if (tone < 0 || tone >= Tone.values().length || value.length() > 4 * LONGEST + 1) {
            return null;
        }
        try {
            return new Flash(
                    Tone.values()[tone], new String(Base64.getUrlDecoder().decode(value.substring(1)), UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** Staff cookies stay below {@code /desk} so that public pages never carry one without need. */
    private static ResponseCookie cookie(String path, String value, Duration age) {
        boolean desk = path.equals("/desk") || path.startsWith("/desk/") || path.startsWith("/desk?");
        return ResponseCookie.from(COOKIE, value)
                .path(desk ? "/desk" : "/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }
}
