package org.anyue.identity.web;

import org.anyue.identity.AccountId;
import org.anyue.identity.IdentityRefusal;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.junit.jupiter.api.Test;

/** The three administrators (三员分立), in earnest. */
class AdministratorsApartTests extends FormalWorld {

    @Test
    void theThreeAdministratorsStayApart() {
        Actor root = actor(Role.SYSTEM_ADMIN, "焦作市");
        AccountId audit = seat("焦作市", Role.AUDIT_ADMIN);
        for (Role further : new Role[] {Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN, Role.UNIT_LIAISON}) {
            refused(
                    IdentityRefusal.ADMINISTRATOR_ALONE,
                    () -> approvals.requestGrant(root, audit, unit("焦作市").id(), further, "兼任"));
        }
        refused(
                IdentityRefusal.ADMINISTRATOR_ALONE,
                () -> accounts.grant(root, audit, unit("温县安委办").id(), Role.OFFICE_CLERK));
        AccountId clerk = make(root, "温县安委办", Role.OFFICE_CLERK).account();
        refused(
                IdentityRefusal.ADMINISTRATOR_ALONE,
                () -> approvals.requestGrant(root, clerk, unit("焦作市").id(), Role.AUDIT_ADMIN, "兼任"));
    }
}
