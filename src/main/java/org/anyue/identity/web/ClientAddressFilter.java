package org.anyue.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives everybody behind it the address of the client and not of the proxy, and the trail the address of those who work
 * here. Public pages leave none: whoever reports a hazard must not be found by it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ClientAddressFilter extends OncePerRequestFilter {

    /** Also read by the audit trail. */
    private static final String KEY = "clientAddress";

    private final ClientAddress addresses;

    ClientAddressFilter(@Value("${ANYUE_TRUSTED_PROXIES:}") String proxies) {
        addresses = new ClientAddress(proxies);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest seen = addresses.trusts(request.getRemoteAddr()) ? behindProxy(request) : request;
        if (!FormTokens.covers(request)) {
            chain.doFilter(seen, response);
            return;
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, seen.getRemoteAddr())) {
            chain.doFilter(seen, response);
        }
    }

    private HttpServletRequest behindProxy(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        List<String> protocols = Collections.list(request.getHeaders("X-Forwarded-Proto"));
        boolean secure = !protocols.isEmpty() && protocols.getLast().strip().equalsIgnoreCase("https");
        return new Proxied(request, addresses.of(request.getRemoteAddr(), forwarded), secure || request.isSecure());
    }

    /** A request as the client sent it to the proxy. */
    private static final class Proxied extends HttpServletRequestWrapper {

        private static final int HTTP = 80;
        private static final int HTTPS = 443;

        private final String client;
        private final boolean secure;

        Proxied(HttpServletRequest request, String client, boolean secure) {
            super(request);
            this.client = client;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }

        @Override
        public int getServerPort() {
            int port = super.getServerPort();
            return secure && port == HTTP ? HTTPS : port;
        }
    }
}
