package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.OidcLinks;
import org.anyue.identity.OidcSignIns;
import org.anyue.identity.Passkeys;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.SignedInPerson;
import org.anyue.identity.Site;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own ways of signing in: passkeys, and what is linked. */
@Controller
@RequestMapping(PasskeyController.PATH)
class PasskeyController {

    static final String PATH = "/desk/passkeys";

    private static final String TEMPLATE = "identity/passkeys";

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final OidcSignIns oidc;
    private final OidcLinks links;
    private final RequestSite site;

    PasskeyController(
            Passkeys passkeys, SecondFactors factors, OidcSignIns oidc, OidcLinks links, RequestSite site) {
        this.oidc = oidc;
        this.links = links;
        this.passkeys = passkeys;
        this.factors = factors;
        this.site = site;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView index(SignedInPerson person, HttpServletRequest request) {
        return Page.of(TEMPLATE, page(person, request, "", FormErrors.NONE));
    }

    @AnySignedIn
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            SignedInPerson person,
            HttpServletRequest request) {
        try {
            passkeys.add(person, site.site(request), name, credential);
            return Page.redirect(PATH, Flash.success("通行密钥已添加，下次登录即可使用"));
        } catch (Refusal refusal) {
            return refused(person, request, name, refusal);
        }
    }

    @AnySignedIn
    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            SignedInPerson person,
            HttpServletRequest request) {
        try {
            passkeys.rename(person, Ids.parse(id), name);
            return Page.redirect(PATH, Flash.success("名字已修改"));
        } catch (Refusal refusal) {
            return refused(person, request, "", refusal);
        }
    }

    @AnySignedIn
    @PostMapping("/{id}/delete")
    ModelAndView destroy(@PathVariable String id, SignedInPerson person, HttpServletRequest request) {
        try {
            passkeys.remove(person, Ids.parse(id));
            return Page.redirect(PATH, Flash.success("通行密钥已删除，不能再用它登录"));
        } catch (Refusal refusal) {
            return refused(person, request, "", refusal);
        }
    }

    private ModelAndView refused(SignedInPerson person, HttpServletRequest request, String name, Refusal refusal) {
        return refusal.code() == IdentityRefusal.PROOF_STALE
                ? ProofController.lead(PATH)
                : Page.refused(TEMPLATE, page(person, request, name, FormErrors.of(refusal)));
    }

    private PasskeysPage page(SignedInPerson person, HttpServletRequest request, String name, FormErrors errors) {
        Site site = this.site.site(request);
        return new PasskeysPage(
                passkeys.of(person.account()).stream()
                        .map(one -> PasskeysPage.Row.of(one, site))
                        .toList(),
                site.knowsPasskeys(),
                factors.isSet(person.account()),
                passkeys.mayChange(person),
                oidc.isOffered() ? PasskeysPage.Unified.of(oidc.name(), links.of(person.account())) : null,
                name,
                errors);
    }
}
