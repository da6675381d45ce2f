package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tab;

/**
 * Change of one's own password.
 *
 * @param first whether the present one is a one-time password, so that nothing else is open
 */
public record PasswordPage(boolean first, FormErrors errors) {

    public List<Tab> tabs() {
        return OwnTabs.at("/desk/password");
    }
}
