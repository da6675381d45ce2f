package org.anyue.privacy.web;

import org.anyue.identity.Approvals;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.NotFound;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The request of a person to have the own data deleted; another one decides. */
@Controller
@RequestMapping(OwnDataController.PATH + "/deletion")
class DeletionController {

    private final Approvals approvals;
    private final Freshness freshness;

    DeletionController(Approvals approvals, Freshness freshness) {
        this.approvals = approvals;
        this.freshness = freshness;
    }

    @AnySignedIn
    @PostMapping
    ModelAndView create(@RequestParam(defaultValue = "") String reason, SignedInPerson person) {
        return freshness.require(person, OwnDataController.PATH, () -> {
            approvals.requestErasure(person, reason);
            return Page.redirect(OwnDataController.PATH, Flash.success("申请已提交，由安全管理员办理"));
        });
    }

    @AnySignedIn
    @PostMapping("/delete")
    ModelAndView destroy(SignedInPerson person) {
        approvals.withdraw(
                person.actor(),
                approvals
                        .ownErasure(person)
                        .orElseThrow(() -> new NotFound("erasure"))
                        .id());
        return Page.redirect(OwnDataController.PATH, Flash.success("申请已撤回，账号照常使用"));
    }
}
