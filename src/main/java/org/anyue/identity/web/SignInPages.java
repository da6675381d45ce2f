package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.ui.FormErrors;
import org.springframework.stereotype.Component;

/** The page on which each way of signing in begins. */
@Component
class SignInPages {

    static final String TEMPLATE = "identity/signin";

    private final PublicAddress address;

    SignInPages(PublicAddress address) {
        this.address = address;
    }

    SignInPage of(HttpServletRequest request, String login, String back, FormErrors errors) {
        return new SignInPage(
                login, back, !errors.isEmpty(), address.site(request).knowsPasskeys(), errors);
    }
}
