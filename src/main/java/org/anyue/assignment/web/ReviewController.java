package org.anyue.assignment.web;

import java.util.List;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.Reviews;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of an office, one item of it, and accepting several at once. */
@Controller
class ReviewController {

    private final ReviewPages pages;
    private final Reviews reviews;

    ReviewController(ReviewPages pages, Reviews reviews) {
        this.pages = pages;
        this.reviews = reviews;
    }

    @GetMapping("/desk/review")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    ModelAndView index(
            Actor actor,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "1") int page) {
        return Page.of("assignment/review", pages.queue(actor, new ReviewQuery(view, duty, area), page));
    }

    @GetMapping("/desk/review/{id}")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    ModelAndView show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String area) {
        ReviewQuery query = new ReviewQuery(view, duty, area);
        return Page.of("assignment/reviewItem", pages.item(actor, AssignmentId.of(id), query, "", FormErrors.NONE));
    }

    /** Each choice is an id, a dot and the version seen; each is decided by itself. */
    @PostMapping("/desk/review/acceptances")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> choice,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String area) {
        int accepted = 0;
        String skipped = "";
        for (String one : choice) {
            try {
                reviews.accept(actor, id(one), version(one));
                accepted++;
            } catch (Stale changed) {
                skipped = changed.told().isEmpty() ? "有的任务刚有变化，请打开核对" : changed.told();
            } catch (Refusal refusal) {
                skipped = String.valueOf(refusal.getMessage());
            }
        }
        return Page.redirect(
                "/desk/review" + new ReviewQuery(view, duty, area).text(), told(choice.size(), accepted, skipped));
    }

    private static Flash told(int chosen, int accepted, String skipped) {
        if (chosen == 0) {
            return Flash.warning("请先勾选要通过的任务");
        }
        return accepted == chosen
                ? Flash.success("已通过" + accepted + "项")
                : Flash.warning("已通过" + accepted + "项，" + (chosen - accepted) + "项未通过：" + skipped);
    }

    private static AssignmentId id(String choice) {
        return AssignmentId.of(choice.substring(0, Math.max(0, choice.indexOf('.'))));
    }

    private static int version(String choice) {
        try {
            return Integer.parseInt(choice.substring(choice.indexOf('.') + 1));
        } catch (NumberFormatException notOurs) {
            throw new NotFound("choice " + choice.length());
        }
    }
}
