package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.SecondSteps;
import org.anyue.identity.SessionToken;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up of a device by somebody who may not enter without one. */
@Controller
@RequestMapping(SecondStepController.ENROLMENT)
class EnrolmentController {

    private final SecondSteps steps;

    EnrolmentController(SecondSteps steps) {
        this.steps = steps;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(
            @RequestParam(name = "return", required = false) @Nullable String back, HttpServletRequest request) {
        SessionToken token = SessionCookie.read(request);
        return token == null
                        || steps.find(token).filter(half -> !half.enrolled()).isEmpty()
                ? Page.redirect("/desk/sign-in")
                : Page.of(EnrolmentPage.TEMPLATE, page(token, back, FormErrors.NONE));
    }

    /** Answers with the recovery codes: after a redirect they could not be shown any more. */
    @PublicRoute
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionToken token = SessionCookie.read(request);
        if (token == null || steps.find(token).filter(half -> !half.enrolled()).isEmpty()) {
            return Page.redirect("/desk/sign-in");
        }
        try {
            SecondSteps.Enrolled enrolled = steps.enrol(token, code, Terminals.of(request));
            SessionCookie.write(enrolled.token(), request, response);
            return Page.of(RecoveryCodesPage.TEMPLATE, new RecoveryCodesPage(enrolled.codes(), LocalPath.of(back)));
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("code", String.valueOf(refusal.getMessage()));
            return Page.refused(EnrolmentPage.TEMPLATE, page(token, back, errors));
        }
    }

    private EnrolmentPage page(SessionToken token, @Nullable String back, FormErrors errors) {
        return EnrolmentPage.of(SecondStepController.ENROLMENT, LocalPath.of(back), true, steps.draft(token), errors);
    }
}
