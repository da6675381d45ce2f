package org.anyue.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.junit.jupiter.api.Test;

class SecondFactorPolicyTests {

    private static final SecurityRules NEITHER = new SecurityRules(false, false, false, PasswordPreset.ASVS, 0);
    private static final SecurityRules BOTH = new SecurityRules(true, true, false, PasswordPreset.ASVS, 0);

    @Test
    void officesDepartmentsAndAdministratorsAlwaysNeedOne() {
        assertThat(SecondFactorPolicy.asks(Role.OFFICE_CLERK, UnitKind.COMMITTEE_OFFICE, NEITHER))
                .isTrue();
        assertThat(SecondFactorPolicy.asks(Role.UNIT_LIAISON, UnitKind.DEPARTMENT, NEITHER))
                .isTrue();
        assertThat(SecondFactorPolicy.asks(Role.SUPERVISOR, UnitKind.TEAM, NEITHER))
                .isTrue();
        assertThat(SecondFactorPolicy.asks(Role.SYSTEM_ADMIN, UnitKind.TOWNSHIP, NEITHER))
                .isTrue();
    }

    @Test
    void townshipsAndEnterprisesNeedOneWhereTheRuleSaysSo() {
        assertThat(SecondFactorPolicy.asks(Role.OFFICE_CLERK, UnitKind.TOWNSHIP, NEITHER))
                .isFalse();
        assertThat(SecondFactorPolicy.asks(Role.UNIT_LEADER, UnitKind.ENTERPRISE, NEITHER))
                .isFalse();
        assertThat(SecondFactorPolicy.asks(Role.OFFICE_CLERK, UnitKind.TOWNSHIP, BOTH))
                .isTrue();
        assertThat(SecondFactorPolicy.asks(Role.UNIT_LEADER, UnitKind.ENTERPRISE, BOTH))
                .isTrue();
    }
}
