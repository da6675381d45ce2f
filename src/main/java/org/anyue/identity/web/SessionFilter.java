package org.anyue.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anyue.identity.SessionToken;
import org.anyue.identity.Sessions;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the cookie into the person behind the request; without a live session the request stays anonymous. */
final class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final SecurityContextRepository contexts;

    SessionFilter(Sessions sessions, SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(SessionCookie.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionToken token = SessionCookie.read(request);
        if (token != null) {
            sessions.find(token).ifPresent(person -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new StaffAuthentication(person));
                SecurityContextHolder.setContext(context);
                // Kept with the request, so that an error page still knows who reads it.
                contexts.saveContext(context, request, response);
            });
        }
        chain.doFilter(request, response);
    }
}
