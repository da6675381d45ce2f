package org.anyue.identity.web;

import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.junit.jupiter.api.Test;

/** The three administrators (三员分立), in earnest. */
class AdministratorsApartTests extends FormalWorld {

    @Test
    void theThreeAdministratorsStayApart() {
        Actor root = actor(Role.SYSTEM_ADMIN, "焦作市");
        OneTimePassword audit = make(root, "焦作市", Role.AUDIT_ADMIN);
        refused(
                IdentityRefusal.ADMINISTRATOR_ALONE,
                () -> accounts.grant(root, audit.account(), unit("焦作市").id(), Role.SECURITY_ADMIN));
        refused(
                IdentityRefusal.ADMINISTRATOR_ALONE,
                () -> accounts.grant(root, audit.account(), unit("市安委办").id(), Role.OFFICE_CLERK));
        OneTimePassword clerk = make(root, "温县安委办", Role.OFFICE_CLERK);
        refused(
                IdentityRefusal.ADMINISTRATOR_ALONE,
                () -> accounts.grant(root, clerk.account(), unit("焦作市").id(), Role.AUDIT_ADMIN));
    }
}
