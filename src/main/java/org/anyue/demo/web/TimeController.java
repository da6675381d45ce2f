package org.anyue.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.demo.DemoTime;
import org.anyue.organization.CurrentActor;
import org.anyue.organization.PublicRoute;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets time pass with one click. There is no such address outside the demonstration. */
@Controller
@Profile("demo")
class TimeController {

    private final DemoTime time;

    TimeController(DemoTime time) {
        this.time = time;
    }

    /** @throws AccessDeniedException when the click was on the page of somebody else */
    @PublicRoute
    @PostMapping("/demo/time")
    ModelAndView forward(
            @RequestParam DemoTime.Stop stop,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site,
            HttpServletRequest request) {
        if ("cross-site".equals(site)) {
            throw new AccessDeniedException("click on a foreign page");
        }
        time.forward(stop);
        return Page.redirect(CurrentActor.of(request) == null ? "/" : "/desk");
    }
}
