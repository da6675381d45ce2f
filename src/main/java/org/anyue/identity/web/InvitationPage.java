package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/**
 * A post is taken by whoever was given the link.
 *
 * @param hint the rules about passwords in one line
 * @param self name of the person signed in who may take it with the present account; empty where that is not offered
 */
public record InvitationPage(
        String action,
        String unit,
        String role,
        String hint,
        String self,
        String login,
        String name,
        FormErrors errors) {

    InvitationPage with(FormErrors wrong) {
        return new InvitationPage(action, unit, role, hint, self, login, name, wrong);
    }
}
