package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.OidcLinks;
import org.anyue.identity.OidcSignIns;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account and the unified identity. */
@Controller
@RequestMapping(OidcLinkController.PATH)
class OidcLinkController {

    static final String PATH = PasskeyController.PATH + "/oidc";

    private final OidcSignIns signIns;
    private final OidcLinks links;

    OidcLinkController(OidcSignIns signIns, OidcLinks links) {
        this.signIns = signIns;
        this.links = links;
    }

    /**
     * Answers with a page whose link leads to the issuer. It takes a form of ours to get there, or a stranger's page could
     * link somebody's account to the stranger's identity.
     */
    @AnySignedIn
    @PostMapping
    ModelAndView create(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        try {
            OidcSignIns.Departure departure = signIns.departToLink(person);
            new OidcCookie(departure.key(), true, PasskeyController.PATH).write(request, response);
            return Page.of(
                    "identity/oidcdeparture",
                    new OidcDeparturePage(signIns.name(), departure.to().toString()));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @AnySignedIn
    @PostMapping("/delete")
    ModelAndView destroy(SignedInPerson person) {
        try {
            links.unlink(person);
            return Page.redirect(PasskeyController.PATH, Flash.success("已解除关联"));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private static ModelAndView refused(Refusal refusal) {
        return refusal.code() == IdentityRefusal.PROOF_STALE
                ? ProofController.lead(PasskeyController.PATH)
                : Page.redirect(PasskeyController.PATH, Flash.failure(String.valueOf(refusal.getMessage())));
    }
}
