package org.anyue.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anyue.notification.PublicAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Without an address of the operator, links that are handed on are made of the host that was asked for, and that is
 * written by whoever asks. So the work area then answers to names and addresses of this machine alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OwnHostFilter extends OncePerRequestFilter {

    private final PublicAddress address;
    private final OwnHosts hosts = new OwnHosts();

    OwnHostFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (address.isConfigured() || !FormTokens.covers(request) || hosts.has(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
        }
    }
}
