package org.anyue.identity;

import java.util.Set;
import org.anyue.organization.Role;

/** Which posts are given by two people: those that reach over the whole city. */
final class FourEyesPolicy {

    private static final Set<Role> WEIGHTY = Set.of(
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN,
            Role.OFFICE_LEAD,
            Role.OFFICE_CLERK,
            Role.DEPARTMENT_OFFICER,
            Role.OVERSIGHT);

    private FourEyesPolicy() {}

    /** @param atRoot whether the unit serves the place of the whole installation */
    static boolean asks(Role role, boolean atRoot, boolean trial) {
        return !trial && atRoot && WEIGHTY.contains(role);
    }
}
