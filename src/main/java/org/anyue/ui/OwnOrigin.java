package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;

/** Browsers name the origin of a form that is sent; public forms, which have no cookie, take none of another site. */
public final class OwnOrigin {

    private OwnOrigin() {}

    /** @throws AccessDeniedException for a foreign origin */
    public static void require(HttpServletRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        if (origin == null || host == null) {
            return;
        }
        try {
            if (host.equalsIgnoreCase(URI.create(origin).getAuthority())) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // Turned away below.
        }
        throw new AccessDeniedException("foreign origin");
    }
}
