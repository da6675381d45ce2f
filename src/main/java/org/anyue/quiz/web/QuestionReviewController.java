package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.QuestionBank;
import org.anyue.quiz.QuestionId;
import org.anyue.quiz.QuestionSeen;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a second person, one question after the other. */
@Controller
@RequestMapping(QuestionReviewController.PATH)
class QuestionReviewController {

    static final String PATH = QuestionController.PATH + "/review";

    private static final String SHOW = "quiz/bank/review";

    private final QuestionBank bank;
    private final QuestionReviewPages pages;

    QuestionReviewController(QuestionBank bank, QuestionReviewPages pages) {
        this.bank = bank;
        this.pages = pages;
    }

    /** @param at the question that is wanted, empty for the first one */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String at, Actor actor) {
        return Page.of(SHOW, pages.page(actor, at, "", FormErrors.NONE));
    }

    /** @param decision {@code approve} or {@code return} */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}")
    ModelAndView create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String next,
            Actor actor) {
        QuestionSeen question = QuestionStepController.seen(QuestionId.parse(id), seen);
        boolean approve = decision.equals("approve");
        try {
            if (approve) {
                bank.approve(actor, question);
            } else {
                bank.sendBack(actor, question, reason);
            }
            String on = next.matches("[0-9a-z]{26}") ? "?at=" + next : "";
            return Page.redirect(PATH + on, Flash.success(approve ? "已通过" : "已退回"));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("reason", String.valueOf(refusal.getMessage()));
            return Page.refused(SHOW, pages.page(actor, id, reason, errors));
        }
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/built-in")
    ModelAndView update(Actor actor) {
        try {
            return Page.redirect(QuestionController.PATH, Flash.success("自带题库通过 " + bank.approveBuiltIn(actor) + " 题"));
        } catch (Refusal refusal) {
            return Page.refused(SHOW, pages.page(actor, "", "", FormErrors.of(refusal)));
        }
    }
}
