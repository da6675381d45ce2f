package org.anyue.identity.web;

import org.anyue.identity.IdentityRefusal;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;

/** Where a refusal of somebody's own new account belongs in its form. */
final class NewSelfErrors {

    private NewSelfErrors() {}

    static FormErrors of(NewSelfForm form) {
        return form.password().equals(form.again()) ? FormErrors.NONE : FormErrors.of("again", "两次输入的密码不一致，请重新输入");
    }

    static FormErrors of(Refusal refusal) {
        return FormErrors.of(field(refusal), String.valueOf(refusal.getMessage()));
    }

    private static String field(Refusal refusal) {
        return refusal.code() instanceof IdentityRefusal code
                ? switch (code) {
                    case LOGIN_FORM, LOGIN_PERSONAL, LOGIN_TAKEN -> "login";
                    case NAME_MISSING -> "name";
                    case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_COMMON, PASSWORD_PLAIN, PASSWORD_HAS_LOGIN ->
                        "password";
                    default -> "";
                }
                : "";
    }
}
