package org.anyue.assignment.web;

import org.anyue.assignment.AmendmentReceipts;
import org.anyue.assignment.AssignmentId;
import org.anyue.organization.Actor;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The bearer takes note of what changed in its assignment. */
@Controller
class AmendedController {

    private final AmendmentReceipts receipts;

    AmendedController(AmendmentReceipts receipts) {
        this.receipts = receipts;
    }

    @PostMapping("/desk/assignments/{id}/amendments")
    @WorksOnTasks
    ModelAndView create(Actor actor, @PathVariable String id) {
        receipts.acknowledge(actor, AssignmentId.of(id));
        return Page.redirect("/desk/worklist#a-" + id, Flash.success("已记下，变更内容可随时在任务页查看"));
    }
}
