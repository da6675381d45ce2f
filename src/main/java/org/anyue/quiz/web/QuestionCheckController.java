package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.QuestionChecks;
import org.anyue.quiz.QuestionFlaw;
import org.anyue.quiz.QuestionId;
import org.anyue.shared.Refusal;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks at a question while it is typed, and keeps nothing. */
@Controller
class QuestionCheckController {

    private final QuestionForms forms;

    QuestionCheckController(QuestionForms forms) {
        this.forms = forms;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping(QuestionController.PATH + "/check")
    ModelAndView show(
            @RequestParam MultiValueMap<String, String> input,
            @RequestParam(defaultValue = "") String self,
            Actor actor) {
        return Page.of("quiz/bank/_check", check(input, self, actor));
    }

    private QuestionCheckPage check(MultiValueMap<String, String> input, String self, Actor actor) {
        QuestionForm form = QuestionForm.of(input);
        if (form.stem().isEmpty()) {
            return QuestionCheckPage.NOTHING;
        }
        try {
            QuestionChecks.Found found = forms.check(actor, form, self.isEmpty() ? null : QuestionId.parse(self));
            String twin = found.twin();
            return new QuestionCheckPage(words(found.flaws()), words(found.missing()), twin == null ? "" : twin, true);
        } catch (Refusal refusal) {
            return new QuestionCheckPage(List.of(String.valueOf(refusal.getMessage())), List.of(), "", true);
        }
    }

    private static List<String> words(List<QuestionFlaw> flaws) {
        return flaws.stream().map(QuestionFlaw::message).toList();
    }
}
