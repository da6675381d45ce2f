package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.anyue.ui.Htmx;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads somebody without a live session to the sign-in and back again; htmx gets a header instead of a form in a cell. */
final class DeadSession implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException {
        if (!request.getRequestURI().startsWith(SessionCookie.PATH)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (Htmx.swaps(request)) {
            response.setHeader(Htmx.REDIRECT, signIn(pageAround(request)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setHeader(HttpHeaders.LOCATION, signIn(request.getMethod().equals("GET") ? asked(request) : "/desk"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private static String signIn(String back) {
        String local = LocalPath.of(back);
        return local.equals("/desk")
                ? "/desk/sign-in"
                : "/desk/sign-in?return=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String pageAround(HttpServletRequest request) {
        String address = request.getHeader("HX-Current-URL");
        try {
            URI page = URI.create(address == null ? "" : address);
            String path = page.getRawPath() == null ? "" : page.getRawPath();
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
