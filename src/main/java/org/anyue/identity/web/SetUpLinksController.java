package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.identity.SetUp;
import org.anyue.organization.PublicRoute;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/setup/links")
class SetUpLinksController {

    private final SetUp setUp;
    private final RequestSite site;

    SetUpLinksController(SetUp setUp, RequestSite site) {
        this.site = site;
        this.setUp = setUp;
    }

    @PublicRoute
    @GetMapping
    ModelAndView index(HttpServletRequest request) {
        String key = SetUpCookie.key(request);
        if (!setUp.isOpen(key) || !setUp.isCityChosen()) {
            return Page.redirect("/setup");
        }
        return Page.of(SetUpLinksPage.TEMPLATE, SetUpLinksPage.of(site, List.of(), setUp.posts(key)));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(@RequestParam Role role, HttpServletRequest request) {
        String key = SetUpCookie.key(request);
        if (!setUp.isOpen(key)) {
            return Page.redirect("/setup");
        }
        return Page.of(
                SetUpLinksPage.TEMPLATE, SetUpLinksPage.of(site, List.of(setUp.renew(key, role)), setUp.posts(key)));
    }
}
