package org.anyue.privacy.web;

import org.anyue.identity.Accounts;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The own name, put right. */
@Controller
@RequestMapping(OwnDataController.PATH + "/name")
class OwnNameController {

    private static final String TEMPLATE = "privacy/name";

    private final Accounts accounts;
    private final Freshness freshness;

    OwnNameController(Accounts accounts, Freshness freshness) {
        this.accounts = accounts;
        this.freshness = freshness;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView edit(SignedInPerson person) {
        return Page.of(TEMPLATE, new NamePage(person.actor().name(), FormErrors.NONE));
    }

    @AnySignedIn
    @PostMapping
    ModelAndView update(@RequestParam(defaultValue = "") String name, SignedInPerson person) {
        return freshness.require(person, OwnDataController.PATH + "/name", () -> {
            try {
                accounts.correctName(person, name);
                return Page.redirect(OwnDataController.PATH, Flash.success("姓名已更正，以前的记录不改动"));
            } catch (Refusal refusal) {
                return Page.refused(TEMPLATE, new NamePage(name, FormErrors.of(refusal)));
            }
        });
    }
}
