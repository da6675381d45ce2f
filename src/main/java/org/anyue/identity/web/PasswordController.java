package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.Passwords;
import org.anyue.identity.SignedInPerson;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/password")
class PasswordController {

    private static final String TEMPLATE = "identity/password";

    private final Passwords passwords;

    PasswordController(Passwords passwords) {
        this.passwords = passwords;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView edit(SignedInPerson person) {
        return Page.of(TEMPLATE, new PasswordPage(person.mustChangePassword(), FormErrors.NONE));
    }

    @AnySignedIn
    @PostMapping
    ModelAndView update(
            PasswordForm form, SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        if (!form.fresh().equals(form.again())) {
            return refused(person, FormErrors.of("again", "两次输入的新密码不一致，请重新输入"));
        }
        try {
            SessionCookie.write(
                    passwords.change(person, form.old(), form.fresh(), Terminals.of(request)), request, response);
            return Page.redirect("/desk", Flash.success("密码已修改，其他设备上的登录已退出"));
        } catch (Refusal refusal) {
            String field = refusal.code() == IdentityRefusal.PASSWORD_WRONG ? "old" : "fresh";
            return refused(person, FormErrors.of(field, String.valueOf(refusal.getMessage())));
        }
    }

    private static ModelAndView refused(SignedInPerson person, FormErrors errors) {
        return Page.refused(TEMPLATE, new PasswordPage(person.mustChangePassword(), errors));
    }
}
