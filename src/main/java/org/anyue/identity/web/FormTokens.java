package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Form tokens of the work area and of the set-up, each in a cookie of its own path. Public pages have no cookie and
 * guard their forms themselves, so they are given no token here.
 */
final class FormTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {

    static final String SET_UP_PATH = "/setup";

    private final CookieCsrfTokenRepository desk = cookie(SessionCookie.PATH);
    private final CookieCsrfTokenRepository setUp = cookie(SET_UP_PATH);
    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    static boolean covers(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(SessionCookie.PATH) || path.startsWith(SET_UP_PATH);
    }

    private static CookieCsrfTokenRepository cookie(String path) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("anyue-form");
        repository.setCookiePath(path);
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SET_UP_PATH) ? setUp : desk;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        if (covers(request)) {
            masked.handle(request, response, token);
            // Made now: once a long page has begun to flow, its cookie could no longer be set.
            var _ = token.get();
        }
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return masked.resolveCsrfTokenValue(request, token);
    }
}
