package org.anyue.identity.web;

import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.SetUp;
import org.anyue.organization.Cities;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;

/** What the two account steps of the set-up have in common: their template and where a refusal belongs. */
final class SetUpPersonErrors {

    static final String TEMPLATE = "identity/setupperson";

    private SetUpPersonErrors() {}

    static FormErrors of(SetUpPersonForm form) {
        return form.password().equals(form.again()) ? FormErrors.NONE : FormErrors.of("again", "两次输入的密码不一致，请重新输入");
    }

    static FormErrors of(Refusal refusal) {
        return FormErrors.of(field(refusal), String.valueOf(refusal.getMessage()));
    }

    static String cityName(Cities cities, SetUp.Draft draft) {
        return cities.divisions(draft.city())
                .map(divisions -> divisions.city().name())
                .orElse("");
    }

    private static String field(Refusal refusal) {
        return refusal.code() instanceof IdentityRefusal code
                ? switch (code) {
                    case LOGIN_FORM, LOGIN_TAKEN, SET_UP_SAME_LOGIN -> "login";
                    case NAME_MISSING -> "name";
                    case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_COMMON, PASSWORD_HAS_LOGIN -> "password";
                    default -> "";
                }
                : "";
    }
}
