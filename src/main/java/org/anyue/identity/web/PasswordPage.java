package org.anyue.identity.web;

import java.util.List;
import org.anyue.identity.PasswordDuty;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tab;

/**
 * Change of one's own password.
 *
 * @param hint the rules in one line
 * @param back where the way leads afterwards
 */
public record PasswordPage(PasswordDuty duty, String hint, String back, FormErrors errors) {

    /** Whether nothing else is open. */
    public boolean must() {
        return duty != PasswordDuty.NONE;
    }

    public boolean first() {
        return duty == PasswordDuty.FIRST;
    }

    public List<Tab> tabs() {
        return OwnTabs.at("/desk/password");
    }
}
