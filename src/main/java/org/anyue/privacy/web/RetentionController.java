package org.anyue.privacy.web;

import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.privacy.Retentions;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What would be erased, and the word to do it. */
@Controller
@RequestMapping(RetentionController.PATH)
class RetentionController {

    static final String PATH = "/desk/privacy/retention";

    private final Retentions retentions;
    private final Freshness freshness;

    RetentionController(Retentions retentions, Freshness freshness) {
        this.retentions = retentions;
        this.freshness = freshness;
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @GetMapping
    ModelAndView index() {
        return Page.of("privacy/retention", RetentionPage.of(retentions.preview(), retentions.latest()));
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @PostMapping("/runs")
    ModelAndView create(SignedInPerson person) {
        return freshness.require(person, PATH, () -> {
            long erased = retentions.run(person.actor().party());
            return Page.redirect(PATH, Flash.success("已清除 %d 项，结果见下方记录".formatted(erased)));
        });
    }
}
