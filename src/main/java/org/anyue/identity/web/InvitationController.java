package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.Installation;
import org.anyue.identity.InvitationOffer;
import org.anyue.identity.Invitations;
import org.anyue.identity.Security;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Behind the link that somebody was given: opening it shows what it is for, only sending the form uses it up. */
@Controller
@RequestMapping(InvitationController.PATH + "{token}")
class InvitationController {

    static final String PATH = "/desk/invitations/";

    private static final String TEMPLATE = "identity/invitation";

    private final Invitations invitations;
    private final Installation installation;
    private final Security security;

    InvitationController(Invitations invitations, Installation installation, Security security) {
        this.security = security;
        this.invitations = invitations;
        this.installation = installation;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(@PathVariable String token, HttpServletRequest request) {
        return invitations
                .offer(token)
                .map(offer -> Page.of(TEMPLATE, page(token, offer, new NewSelfForm("", "", "", ""), request)))
                .orElseGet(InvitationController::gone);
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(@PathVariable String token, NewSelfForm form, HttpServletRequest request) {
        Optional<InvitationOffer> offer = invitations.offer(token);
        if (offer.isEmpty()) {
            return gone();
        }
        FormErrors errors = NewSelfErrors.of(form);
        if (errors.isEmpty()) {
            try {
                invitations.accept(token, form.login(), form.name(), form.password());
                return Page.redirect("/desk/sign-in", Flash.success("账号已建立，请用刚才设置的登录名和密码登录"));
            } catch (Refusal refusal) {
                if (refusal.code() == IdentityRefusal.INVITATION_GONE) {
                    return gone();
                }
                errors = NewSelfErrors.of(refusal);
            }
        }
        return Page.refused(TEMPLATE, page(token, offer.get(), form, request).with(errors));
    }

    /** With the account that is signed in here. */
    @PublicRoute
    @PostMapping("/holding")
    ModelAndView update(@PathVariable String token, HttpServletRequest request) {
        SignedInPerson person = ActorArguments.person(request);
        Optional<InvitationOffer> offer = invitations.offer(token);
        if (person == null || offer.isEmpty()) {
            return person == null ? Page.redirect("/desk/sign-in") : gone();
        }
        try {
            invitations.accept(token, person);
            return Page.redirect("/desk", Flash.success("已增加岗位，可在右上角切换"));
        } catch (Refusal refusal) {
            return Page.refused(
                    TEMPLATE,
                    page(token, offer.get(), new NewSelfForm("", "", "", ""), request)
                            .with(FormErrors.of(refusal)));
        }
    }

    private InvitationPage page(String token, InvitationOffer offer, NewSelfForm typed, HttpServletRequest request) {
        SignedInPerson person = ActorArguments.person(request);
        String self =
                person == null || !installation.isTrial() ? "" : person.actor().name();
        return new InvitationPage(
                PATH + token,
                offer.unit().name(),
                offer.role().label(),
                security.rules().preset().hint(),
                self,
                typed.login(),
                typed.name(),
                FormErrors.NONE);
    }

    /** The same for a link that never was: nothing can be learnt from trying. */
    private static ModelAndView gone() {
        return Page.of("identity/invitationgone", new InvitationGonePage(), HttpStatus.GONE);
    }
}
