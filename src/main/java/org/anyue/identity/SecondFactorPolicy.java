package org.anyue.identity;

import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;

/** Of whom a second factor is asked: always of administrators, offices and departments; of others by rule. */
final class SecondFactorPolicy {

    private SecondFactorPolicy() {}

    static boolean asks(Role role, UnitKind kind, SecurityRules rules) {
        if (role.isAdministrator()) {
            return true;
        }
        return switch (kind) {
            case TOWNSHIP -> rules.townships();
            case ENTERPRISE, MEDIA -> rules.enterprises();
            default -> true;
        };
    }
}
