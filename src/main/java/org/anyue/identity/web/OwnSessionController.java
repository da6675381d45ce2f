package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.anyue.identity.OnlineSessions;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Ids;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where one is signed in. */
@Controller
@RequestMapping(OwnSessionController.PATH)
class OwnSessionController {

    static final String PATH = "/desk/sessions";

    private final OnlineSessions sessions;

    OwnSessionController(OnlineSessions sessions) {
        this.sessions = sessions;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView index(SignedInPerson person) {
        UUID current = person.session().id();
        return Page.of(
                "identity/sessions",
                new SessionsPage(sessions.own(person).stream()
                        .map(one -> SessionsPage.Row.of(one, PATH, one.id().equals(current)))
                        .toList()));
    }

    @AnySignedIn
    @PostMapping("/{id}/delete")
    ModelAndView destroy(@PathVariable String id, SignedInPerson person) {
        sessions.endOwn(person, Ids.parse(id));
        return Page.redirect(PATH, Flash.success("该处登录已退出"));
    }

    /** Everywhere. */
    @AnySignedIn
    @PostMapping("/delete")
    ModelAndView update(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(person);
        SessionCookie.erase(request, response);
        ClearedSite.write(response);
        return Page.redirect("/desk/sign-in", Flash.success("已在所有设备上退出登录"));
    }
}
