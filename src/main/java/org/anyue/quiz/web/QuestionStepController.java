package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.QuestionBank;
import org.anyue.quiz.QuestionId;
import org.anyue.quiz.QuestionSeen;
import org.anyue.quiz.QuestionVerb;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moves a question on, without a judgement of it. */
@Controller
class QuestionStepController {

    private final QuestionBank bank;
    private final QuestionPages pages;

    QuestionStepController(QuestionBank bank, QuestionPages pages) {
        this.bank = bank;
        this.pages = pages;
    }

    /** @param seen version and revision, {@code 2.5} */
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping(QuestionController.PATH + "/{id}/steps/{verb}")
    ModelAndView create(
            @PathVariable String id,
            @PathVariable String verb,
            @RequestParam(defaultValue = "") String seen,
            Actor actor) {
        QuestionId question = QuestionId.parse(id);
        try {
            return step(actor, verb, seen(question, seen));
        } catch (Refusal refusal) {
            return Page.refused("quiz/bank/question", pages.of(actor, question, FormErrors.of(refusal)));
        }
    }

    private ModelAndView step(Actor actor, String verb, QuestionSeen seen) {
        String href = QuestionController.PATH + "/" + seen.id();
        switch (verb(verb)) {
            case SUBMIT -> bank.submit(actor, seen);
            case WITHDRAW -> bank.withdraw(actor, seen);
            case RETIRE -> bank.retire(actor, seen);
            case RESTORE -> bank.restore(actor, seen);
            case DISCARD -> {
                bank.discard(actor, seen);
                return Page.redirect(seen.number() > 1 ? href : QuestionController.PATH, Flash.success("已删除未发布的版本"));
            }
            default -> throw new NotFound("step " + verb.length());
        }
        return Page.redirect(href, Flash.success(told(verb(verb))));
    }

    private static QuestionVerb verb(String text) {
        return switch (text) {
            case "submission" -> QuestionVerb.SUBMIT;
            case "withdrawal" -> QuestionVerb.WITHDRAW;
            case "retirement" -> QuestionVerb.RETIRE;
            case "restoration" -> QuestionVerb.RESTORE;
            case "removal" -> QuestionVerb.DISCARD;
            default -> throw new NotFound("step");
        };
    }

    private static String told(QuestionVerb verb) {
        return switch (verb) {
            case SUBMIT -> "已提交复核";
            case WITHDRAW -> "已撤回，可以修改";
            case RETIRE -> "已停用，新试卷不再出这道题";
            default -> "已恢复使用";
        };
    }

    static QuestionSeen seen(QuestionId id, String text) {
        if (!text.matches("\\d{1,6}\\.\\d{1,6}")) {
            throw new NotFound("version");
        }
        int dot = text.indexOf('.');
        return new QuestionSeen(
                id, Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }
}
