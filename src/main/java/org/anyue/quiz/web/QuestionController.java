package org.anyue.quiz.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.QuestionBank;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionId;
import org.anyue.quiz.QuestionSeen;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The question bank: its list, one question, and the form. */
@Controller
@RequestMapping(QuestionController.PATH)
class QuestionController {

    static final String PATH = "/desk/questions";

    private static final String FORM = "quiz/bank/form";

    private final QuestionBank bank;
    private final QuestionPages pages;
    private final QuestionForms forms;

    QuestionController(QuestionBank bank, QuestionPages pages, QuestionForms forms) {
        this.bank = bank;
        this.pages = pages;
        this.forms = forms;
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER})
    @GetMapping
    ModelAndView index(HttpServletRequest request, Actor actor) {
        return Page.of("quiz/bank/list", pages.list(actor, query(request)));
    }

    static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request, PATH, "topic", "kind", "level", "state", "origin");
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        return Page.of(FORM, forms.page(actor, null, QuestionForm.BLANK, FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> input,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Actor actor) {
        QuestionForm form = QuestionForm.of(input);
        FormErrors errors = FormErrors.NONE;
        try {
            QuestionContent content = forms.content(form, picture, QuestionContent.Picture.NONE);
            errors = QuestionForms.errors(content, form);
            if (errors.isEmpty()) {
                QuestionId id = bank.write(actor, content, form.submit());
                return Page.redirect(PATH + "/" + id, Flash.success(form.submit() ? "已提交复核" : "已存为草稿"));
            }
        } catch (Refusal refusal) {
            errors = QuestionForms.errors(refusal);
        }
        return Page.refused(FORM, forms.page(actor, null, form, errors));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return Page.of("quiz/bank/question", pages.of(actor, QuestionId.parse(id), FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable String id, Actor actor) {
        QuestionId question = QuestionId.parse(id);
        return Page.of(FORM, forms.page(actor, question, forms.of(actor, question), FormErrors.NONE));
    }

    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> input,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Actor actor) {
        QuestionId question = QuestionId.parse(id);
        QuestionForm form = QuestionForm.of(input);
        FormErrors errors = FormErrors.NONE;
        try {
            QuestionContent content = forms.content(form, picture, forms.picture(actor, question, form));
            errors = QuestionForms.errors(content, form);
            if (errors.isEmpty()) {
                bank.edit(actor, new QuestionSeen(question, form.number(), form.revision()), content, form.submit());
                return Page.redirect(PATH + "/" + id, Flash.success(form.submit() ? "已提交复核" : "已保存"));
            }
        } catch (Refusal refusal) {
            errors = QuestionForms.errors(refusal);
        }
        return Page.refused(FORM, forms.page(actor, question, form, errors));
    }
}
