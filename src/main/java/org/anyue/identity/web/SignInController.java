package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anyue.identity.HalfSignedIn;
import org.anyue.identity.SecondSteps;
import org.anyue.identity.SessionToken;
import org.anyue.identity.SetUp;
import org.anyue.identity.SignInPass;
import org.anyue.identity.SignIns;
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

@Controller
@RequestMapping("/desk/sign-in")
class SignInController {

    private final SignIns signIns;
    private final SecondSteps steps;
    private final SetUp setUp;
    private final SignInPages pages;

    SignInController(SignIns signIns, SecondSteps steps, SetUp setUp, SignInPages pages) {
        this.pages = pages;
        this.signIns = signIns;
        this.steps = steps;
        this.setUp = setUp;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(
            @RequestParam(name = "return", required = false) @Nullable String back, HttpServletRequest request) {
        if (!setUp.isCityChosen()) {
            return Page.redirect("/setup");
        }
        SessionToken token = SessionCookie.read(request);
        Optional<HalfSignedIn> half = token == null ? Optional.empty() : steps.find(token);
        return half.map(person -> SecondStepController.lead(person.next(), LocalPath.of(back)))
                .orElseGet(() ->
                        Page.of(SignInPages.TEMPLATE, pages.of(request, "", LocalPath.of(back), FormErrors.NONE)));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        try {
            SignInPass pass = signIns.signIn(new SignIns.Attempt(
                    form.login(), form.password(), form.code(), Terminals.of(request), SessionCookie.read(request)));
            SessionCookie.write(pass.token(), request, response);
            return pass.next() == SignInPass.Next.DONE
                    ? Page.redirect(form.back())
                    : SecondStepController.lead(pass.next(), form.back());
        } catch (Refusal refusal) {
            return Page.refused(
                    SignInPages.TEMPLATE, pages.of(request, form.login(), form.back(), FormErrors.of(refusal)));
        }
    }
}
