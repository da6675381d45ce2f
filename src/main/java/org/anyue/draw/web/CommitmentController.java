package org.anyue.draw.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.time.Clock;
import org.anyue.draw.Commitments;
import org.anyue.draw.DrawDesk;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.Stamping;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Replays the entries for the office to see, and binds the list. */
@Controller
@RequestMapping(DeskDrawController.PATH + "/{drawId}/commitment")
class CommitmentController {

    private static final String VIEW = "draw/commitment";

    private final Commitments commitments;
    private final Stamping stamping;
    private final DrawDesk desk;
    private final Clock clock;

    CommitmentController(Commitments commitments, Stamping stamping, DrawDesk desk, Clock clock) {
        this.commitments = commitments;
        this.stamping = stamping;
        this.desk = desk;
        this.clock = clock;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String drawId) {
        return isDraft(actor, drawId)
                ? DeskDrawPages.notYet(drawId)
                : Page.of(VIEW, page(actor, drawId, FormErrors.NONE));
    }

    /** The stamp is asked for at once; when nobody answers, a job goes on asking. */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(Actor actor, @PathVariable String drawId) {
        if (isDraft(actor, drawId)) {
            return DeskDrawPages.notYet(drawId);
        }
        try {
            commitments.commit(actor, drawId);
        } catch (Refusal refusal) {
            return Page.refused(VIEW, page(actor, drawId, FormErrors.of(refusal)));
        }
        String back = DeskDrawController.PATH + "/" + drawId;
        try {
            stamping.stamp(actor, drawId);
            return Page.redirect(back, Flash.success("名单已封存并盖上时间戳"));
        } catch (Refusal later) {
            return Page.redirect(back, Flash.warning("名单已封存。" + later.getMessage()));
        }
    }

    private boolean isDraft(Actor actor, String drawId) {
        return desk.get(actor, drawId).rules() == null;
    }

    private CommitmentPage page(Actor actor, String drawId, FormErrors errors) {
        DrawDetails draw = desk.get(actor, drawId);
        boolean closed = clock.instant().isAfter(DeskDrawPages.rules(draw).entryClose());
        return new CommitmentPage(draw, commitments.forecast(actor, drawId), closed, errors);
    }
}
