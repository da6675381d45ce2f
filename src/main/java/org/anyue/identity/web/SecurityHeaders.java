package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.ui.ContentSecurityPolicy;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Headers of every answer. What stands in the work area is never kept by a browser or a proxy. */
final class SecurityHeaders implements HeaderWriter {

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean staff = FormTokens.covers(request);
        response.setHeader(
                "Content-Security-Policy", staff ? ContentSecurityPolicy.STAFF : ContentSecurityPolicy.PUBLIC);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        if (staff) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
