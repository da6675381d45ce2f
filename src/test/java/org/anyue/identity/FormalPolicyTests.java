package org.anyue.identity;

import static org.anyue.organization.Role.AUDIT_ADMIN;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SECURITY_ADMIN;
import static org.anyue.organization.Role.SYSTEM_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anyue.organization.Role;
import org.junit.jupiter.api.Test;

class FormalPolicyTests {

    private static final Set<Role> LEAD = Set.of(OFFICE_LEAD);

    @Test
    void threeSeparateAdministratorsAndALeadAreEnoughWithNothingLeftOfTheTrial() {
        assertThat(missing(0, true, LEAD, Set.of(SYSTEM_ADMIN), Set.of(SECURITY_ADMIN), Set.of(AUDIT_ADMIN)))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(missing(3, false, Set.of(SYSTEM_ADMIN), Set.of(SECURITY_ADMIN)))
                .containsExactlyInAnyOrder(FormalCondition.values());
    }

    @Test
    void whoAdministersHoldsNothingElse() {
        assertThat(missing(0, true, Set.of(OFFICE_LEAD, AUDIT_ADMIN), Set.of(SYSTEM_ADMIN), Set.of(SECURITY_ADMIN)))
                .containsExactly(FormalCondition.ADMINISTRATORS_APART);
        assertThat(missing(0, true, LEAD, Set.of(SYSTEM_ADMIN, SECURITY_ADMIN), Set.of(AUDIT_ADMIN)))
                .containsExactly(FormalCondition.ADMINISTRATORS_APART);
    }

    @SafeVarargs
    private static Set<FormalCondition> missing(long withoutFactor, boolean keysKept, Set<Role>... people) {
        return FormalPolicy.missing(List.of(people), withoutFactor, keysKept);
    }
}
