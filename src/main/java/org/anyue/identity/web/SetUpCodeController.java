package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.SetUp;
import org.anyue.organization.PublicRoute;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/setup")
class SetUpCodeController {

    private static final String TEMPLATE = "identity/setupcode";

    private final SetUp setUp;

    SetUpCodeController(SetUp setUp) {
        this.setUp = setUp;
    }

    @PublicRoute
    @GetMapping
    ModelAndView blank() {
        return setUp.pendingCode().isEmpty()
                ? Page.redirect("/desk/sign-in")
                : Page.of(TEMPLATE, new SetUpCodePage("", FormErrors.NONE));
    }

    @PublicRoute
    @PostMapping
    ModelAndView create(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        try {
            SetUpCookie.write(setUp.begin(code), request, response);
            return Page.redirect(setUp.isCityChosen() ? "/setup/links" : "/setup/city");
        } catch (Refusal refusal) {
            FormErrors errors = FormErrors.of("code", String.valueOf(refusal.getMessage()));
            return Page.refused(TEMPLATE, new SetUpCodePage(code, errors));
        }
    }
}
