package org.anyue.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.demo.Personas;
import org.anyue.identity.web.SessionCookie;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Ids;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes the person with one click. There is no such address outside the demonstration. */
@Controller
@Profile("demo")
class PersonaController {

    private final Personas personas;

    PersonaController(Personas personas) {
        this.personas = personas;
    }

    /** @throws AccessDeniedException when the click was on the page of somebody else */
    @PublicRoute
    @PostMapping("/demo/persona")
    ModelAndView create(
            @RequestParam String persona,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site,
            HttpServletRequest request,
            HttpServletResponse response) {
        if ("cross-site".equals(site)) {
            throw new AccessDeniedException("click on a foreign page");
        }
        SessionCookie.write(personas.enter(Ids.parse(persona)), request, response);
        return Page.redirect("/desk");
    }
}
