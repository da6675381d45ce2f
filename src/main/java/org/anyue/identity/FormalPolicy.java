package org.anyue.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.organization.Role;

/** What is missing before a trial may become earnest. */
final class FormalPolicy {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private FormalPolicy() {}

    /**
     * @param people the roles of each active account that leads the office or administers
     * @param withoutFactor how many of them have no second factor
     */
    static Set<FormalCondition> missing(List<Set<Role>> people, long withoutFactor, boolean keysKept) {
        Set<FormalCondition> missing = EnumSet.noneOf(FormalCondition.class);
        if (!areApart(people)) {
            missing.add(FormalCondition.ADMINISTRATORS_APART);
        }
        if (people.stream().noneMatch(roles -> roles.contains(Role.OFFICE_LEAD))) {
            missing.add(FormalCondition.LEAD_THERE);
        }
        if (withoutFactor > 0) {
            missing.add(FormalCondition.SECOND_FACTORS);
        }
        if (!keysKept) {
            missing.add(FormalCondition.KEYS_KEPT);
        }
        return missing;
    }

    private static boolean areApart(List<Set<Role>> people) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (Set<Role> roles : people) {
            if (Collections.disjoint(roles, ADMINISTRATORS)) {
                continue;
            }
            if (roles.size() > 1) {
                return false;
            }
            found.addAll(roles);
        }
        return found.equals(ADMINISTRATORS);
    }
}
