package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.PasskeySignIns;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sign-in with a passkey and without a password. */
@Controller
class PasskeySignInController {

    private final PasskeySignIns signIns;
    private final SignInPages pages;
    private final RequestSite site;

    PasskeySignInController(PasskeySignIns signIns, SignInPages pages, RequestSite site) {
        this.signIns = signIns;
        this.pages = pages;
        this.site = site;
    }

    @PublicRoute
    @PostMapping("/desk/sign-in/passkey")
    ModelAndView create(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String local = LocalPath.of(back);
        try {
            SessionCookie.write(
                    signIns.signIn(
                            site.site(request), credential, Terminals.of(request), SessionCookie.read(request)),
                    request,
                    response);
            return Page.redirect(local);
        } catch (Refusal refusal) {
            return Page.refused(SignInPages.TEMPLATE, pages.of(request, "", local, FormErrors.of(refusal)));
        }
    }
}
