package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.InstallationMode;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.test.context.TestPropertySource;

/** The same city in earnest. */
@TestPropertySource(properties = "anyue.test.world=formal")
abstract class FormalWorld extends IdentityWorld {

    @Override
    InstallationMode mode() {
        return InstallationMode.FORMAL;
    }

    OneTimePassword make(Actor actor, String unit, Role role) {
        return accounts.create(
                actor, new NewAccount("t" + Ids.randomText(8), "某人", unit(unit).id(), role));
    }

    static void refused(IdentityRefusal code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }
}
