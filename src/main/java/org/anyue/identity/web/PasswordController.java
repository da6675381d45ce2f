package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.Passwords;
import org.anyue.identity.Security;
import org.anyue.identity.SessionToken;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
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
@RequestMapping("/desk/password")
class PasswordController {

    private static final String TEMPLATE = "identity/password";

    private final Passwords passwords;
    private final Security security;

    PasswordController(Passwords passwords, Security security) {
        this.passwords = passwords;
        this.security = security;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView edit(@RequestParam(name = "return", required = false) @Nullable String back, SignedInPerson person) {
        return Page.of(TEMPLATE, page(person, LocalPath.of(back), FormErrors.NONE));
    }

    @AnySignedIn
    @PostMapping
    ModelAndView update(
            PasswordForm form, SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        if (!form.fresh().equals(form.again())) {
            return refused(person, form, FormErrors.of("again", "两次输入的新密码不一致，请重新输入"));
        }
        try {
            SessionToken token = passwords.change(person, form.old(), form.fresh(), Terminals.of(request));
            SessionCookie.write(token, request, response);
            return Page.redirect(form.back(), Flash.success("密码已修改，其他设备上的登录已退出"));
        } catch (Refusal refusal) {
            String field = refusal.code() == IdentityRefusal.PASSWORD_WRONG ? "old" : "fresh";
            return refused(person, form, FormErrors.of(field, String.valueOf(refusal.getMessage())));
        }
    }

    private ModelAndView refused(SignedInPerson person, PasswordForm form, FormErrors errors) {
        return Page.refused(TEMPLATE, page(person, form.back(), errors));
    }

    private PasswordPage page(SignedInPerson person, String back, FormErrors errors) {
        return new PasswordPage(person.duty(), security.rules().preset().hint(), back, errors);
    }
}
