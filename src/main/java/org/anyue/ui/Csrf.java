package org.anyue.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** Name and value of the form token. Read only when a form is drawn, because reading it creates it. */
public record Csrf(@Nullable CsrfToken source) {

    static Csrf of(HttpServletRequest request) {
        return new Csrf(request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null);
    }

    public boolean present() {
        return source != null;
    }

    public String parameter() {
        return source == null ? "" : source.getParameterName();
    }

    public String token() {
        return source == null ? "" : source.getToken();
    }
}
