package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.anyue.identity.OidcSignIns;
import org.anyue.ui.FormErrors;
import org.springframework.stereotype.Component;

/** The page on which each way of signing in begins. */
@Component
class SignInPages {

    static final String TEMPLATE = "identity/signin";

    /** Of the sign-in page, for somebody who has just left and had come by the unified identity. */
    static final String LEFT_OIDC = "/desk/sign-in?left=oidc";

    private final RequestSite site;
    private final OidcSignIns oidc;

    SignInPages(RequestSite site, OidcSignIns oidc) {
        this.site = site;
        this.oidc = oidc;
    }

    SignInPage of(HttpServletRequest request, String login, String back, FormErrors errors) {
        String way = OidcController.PATH
                + (back.equals("/desk") ? "" : "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        boolean left = "oidc".equals(request.getParameter("left"));
        SignInPage.Unified unified = new SignInPage.Unified(
                oidc.name(), way, left ? oidc.signOut().map(URI::toString).orElse("") : "");
        return new SignInPage(
                login,
                back,
                !errors.isEmpty(),
                site.site(request).knowsPasskeys(),
                oidc.isOffered() ? unified : null,
                errors);
    }
}
