package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.anyue.identity.Passkeys;
import org.anyue.identity.Proofs;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Password and code once more, before something weighty. */
@Controller
@RequestMapping(ProofController.PATH)
class ProofController {

    static final String PATH = "/desk/proof";

    private static final String TEMPLATE = "identity/proof";
    private static final Flash DONE = Flash.success("已确认是您本人，请在 10 分钟内办理");

    private final Proofs proofs;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RequestSite site;

    ProofController(Proofs proofs, SecondFactors factors, Passkeys passkeys, RequestSite site) {
        this.passkeys = passkeys;
        this.site = site;
        this.proofs = proofs;
        this.factors = factors;
    }

    /** Leads here and back again. */
    static ModelAndView lead(String back) {
        return Page.redirect(PATH + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    @AnySignedIn
    @GetMapping
    ModelAndView blank(
            @RequestParam(name = "return", required = false) @Nullable String back,
            SignedInPerson person,
            HttpServletRequest request) {
        return Page.of(TEMPLATE, page(person, request, LocalPath.of(back), FormErrors.NONE));
    }

    @AnySignedIn
    @PostMapping
    ModelAndView create(SignInForm form, SignedInPerson person, HttpServletRequest request) {
        try {
            proofs.renew(person, form.password(), form.code());
            return Page.redirect(form.back(), DONE);
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(person, request, form.back(), FormErrors.of(refusal)));
        }
    }

    /** With a passkey instead. */
    @AnySignedIn
    @PostMapping("/passkey")
    ModelAndView update(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            SignedInPerson person,
            HttpServletRequest request) {
        String local = LocalPath.of(back);
        try {
            proofs.renewByPasskey(person, site.site(request), credential);
            return Page.redirect(local, DONE);
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(person, request, local, FormErrors.of(refusal)));
        }
    }

    private ProofPage page(SignedInPerson person, HttpServletRequest request, String back, FormErrors errors) {
        return new ProofPage(
                person.actor().name(),
                factors.isSet(person.account()),
                passkeys.usable(person.account(), site.site(request)),
                back,
                errors);
    }
}
