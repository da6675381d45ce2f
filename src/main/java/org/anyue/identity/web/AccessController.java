package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anyue.identity.AccessEntries;
import org.anyue.identity.AccessLinks;
import org.anyue.identity.AccessOffer;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.PublicRoute;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Behind an access link: opening it, as previews of messengers do, changes nothing; the code opens the tasks of the unit. */
@Controller
@RequestMapping(AccessLinks.PATH + "{token}")
class AccessController {

    static final String TASKS = "/desk/worklist";

    private static final String TEMPLATE = "identity/access";

    private final AccessEntries entries;

    AccessController(AccessEntries entries) {
        this.entries = entries;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(@PathVariable String token, HttpServletRequest request) {
        try {
            Optional<AccessOffer> offer = entries.offer(token, Terminals.of(request));
            if (offer.isEmpty()) {
                return gone();
            }
            return holds(request, offer.get())
                    ? Page.redirect(TASKS)
                    : Page.of(TEMPLATE, AccessPage.of(token, offer.get(), FormErrors.NONE));
        } catch (Refusal slowed) {
            return slowed(slowed);
        }
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            SessionCookie.write(
                    entries.enter(token, code, Terminals.of(request), SessionCookie.read(request)), request, response);
            return Page.redirect(TASKS);
        } catch (Refusal refusal) {
            return refusal.code() == IdentityRefusal.ACCESS_SLOWED
                    ? slowed(refusal)
                    : entries.offer(token)
                            .map(offer -> Page.refused(TEMPLATE, AccessPage.of(token, offer, errors(refusal))))
                            .orElseGet(AccessController::gone);
        }
    }

    private static FormErrors errors(Refusal refusal) {
        return FormErrors.of("code", String.valueOf(refusal.getMessage()));
    }

    /** Whoever has entered by this link already goes on. */
    private static boolean holds(HttpServletRequest request, AccessOffer offer) {
        SignedInPerson person = ActorArguments.person(request);
        return person != null
                && person.actor().role() == Role.LINK_HOLDER
                && person.postId().equals(offer.link());
    }

    /** The same for a link that never was: nothing can be learnt from trying. */
    static ModelAndView gone() {
        return Page.of("identity/accessgone", AccessGonePage.OVER, HttpStatus.GONE);
    }

    private static ModelAndView slowed(Refusal refusal) {
        return Page.of(
                "identity/accessgone",
                new AccessGonePage("请稍等再试", String.valueOf(refusal.getMessage())),
                HttpStatus.TOO_MANY_REQUESTS);
    }
}
