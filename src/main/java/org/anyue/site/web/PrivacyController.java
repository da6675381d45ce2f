package org.anyue.site.web;

import org.anyue.organization.PublicRoute;
import org.anyue.site.SiteParameters;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done with personal data, for whoever asks. */
@Controller
class PrivacyController {

    static final String PATH = "/privacy";

    private final SiteParameters parameters;

    PrivacyController(SiteParameters parameters) {
        this.parameters = parameters;
    }

    @PublicRoute
    @GetMapping(PATH)
    ModelAndView show() {
        return Page.of("site/privacy", new PrivacyPage(parameters.site(), parameters.complaintDays()));
    }
}
