package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.SessionToken;
import org.anyue.identity.SetUp;
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

    private static final String TEMPLATE = "identity/signin";

    private final SignIns signIns;
    private final SetUp setUp;

    SignInController(SignIns signIns, SetUp setUp) {
        this.signIns = signIns;
        this.setUp = setUp;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank(@RequestParam(name = "return", required = false) @Nullable String back) {
        if (!setUp.isCityChosen()) {
            return Page.redirect("/setup");
        }
        return Page.of(TEMPLATE, new SignInPage("", LocalPath.of(back), FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        try {
            SessionToken token = signIns.signIn(form.login(), form.password(), SessionCookie.read(request));
            SessionCookie.write(token, request, response);
            return Page.redirect(form.back());
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, new SignInPage(form.login(), form.back(), FormErrors.of(refusal)));
        }
    }
}
