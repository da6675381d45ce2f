package org.anyue.assignment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.Reviews;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Several decisions of one click, each by itself; all of them can be taken back together. */
@Controller
@RequestMapping("/desk/review")
class ReviewBatchController {

    private final Reviews reviews;
    private final AssignmentQueries queries;

    ReviewBatchController(Reviews reviews, AssignmentQueries queries) {
        this.reviews = reviews;
        this.queries = queries;
    }

    /** One of the decisions. */
    private interface Decision {
        void on(Reviews.Choice choice, UUID batch);
    }

    @PostMapping("/acceptances")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView create(Actor actor, BatchForm form) {
        return decide(form, "通过", (one, batch) -> reviews.accept(actor, one, batch));
    }

    @PostMapping("/returns")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView update(Actor actor, BatchForm form) {
        return decide(form, "退回", (one, batch) -> reviews.sendBack(actor, one, form.words(), batch));
    }

    @PostMapping("/batches/delete")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView destroy(Actor actor, @RequestParam String batch) {
        List<AssignmentId> open = queries.batch(actor, Ids.parse(batch));
        Outcome outcome = new Outcome();
        open.forEach(id -> outcome.attempt(() -> reviews.undo(actor, id)));
        return Page.redirect(
                "/desk/review",
                open.isEmpty() ? Flash.warning("没有可以撤销的审核，其他人可能已经接着办理") : outcome.told("撤销", open.size()));
    }

    private static ModelAndView decide(BatchForm form, String verb, Decision decision) {
        List<String> choices = form.choices();
        String queue = "/desk/review" + form.query().text();
        if (choices.isEmpty()) {
            return Page.redirect(queue, Flash.warning("请先勾选要" + verb + "的任务"));
        }
        List<Reviews.Choice> chosen =
                choices.stream().map(ReviewBatchController::choice).toList();
        UUID batch = Ids.random();
        Outcome outcome = new Outcome();
        chosen.forEach(one -> outcome.attempt(() -> decision.on(one, batch)));
        String back = outcome.done == 0 ? queue : queue + "&batch=" + Ids.toText(batch);
        return Page.redirect(back, outcome.told(verb, chosen.size()));
    }

    private static Reviews.Choice choice(String typed) {
        int dot = typed.indexOf('.');
        try {
            return new Reviews.Choice(
                    AssignmentId.of(typed.substring(0, Math.max(0, dot))), Integer.parseInt(typed.substring(dot + 1)));
        } catch (NumberFormatException notOurs) {
            throw new NotFound("choice " + typed.length());
        }
    }

    /** What became of several. */
    private static final class Outcome {

        private int done;
        private final List<String> refused = new ArrayList<>();

        void attempt(Runnable decision) {
            try {
                decision.run();
                done++;
            } catch (Stale changed) {
                refused.add(changed.told().isEmpty() ? "有的任务刚有变化，请打开核对" : changed.told());
            } catch (Refusal refusal) {
                refused.add(String.valueOf(refusal.getMessage()));
            }
        }

        Flash told(String verb, int chosen) {
            String words = "已" + verb + done + "项";
            return done == chosen
                    ? Flash.success(words)
                    : Flash.warning(words + "，" + (chosen - done) + "项未" + verb + "：" + refused.getFirst());
        }
    }
}
