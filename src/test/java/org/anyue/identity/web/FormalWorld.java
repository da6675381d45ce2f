package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyue.identity.AccountId;
import org.anyue.identity.Approvals;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.InstallationMode;
import org.anyue.identity.Invitations;
import org.anyue.identity.NewAccount;
import org.anyue.identity.OneTimePassword;
import org.anyue.identity.PasswordDuty;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The same city in earnest. */
@TestPropertySource(properties = "anyue.test.world=formal")
abstract class FormalWorld extends IdentityWorld {

    @Autowired
    Approvals approvals;

    @Autowired
    Invitations invitations;

    @Override
    InstallationMode mode() {
        return InstallationMode.FORMAL;
    }

    /** Below the city one person is enough. */
    OneTimePassword make(Actor actor, String unit, Role role) {
        return accounts.create(
                actor, new NewAccount("t" + Ids.randomText(8), "某人", unit(unit).id(), role));
    }

    /** Of the city: asked for by the system administrator, approved by another, taken by the person. */
    AccountId seat(String unit, Role role) {
        Actor root = actor(Role.SYSTEM_ADMIN, "焦作市");
        UUID request = approvals.requestInvitation(root, "某人", unit(unit).id(), role, "新到任");
        Role second = role == Role.SECURITY_ADMIN ? Role.AUDIT_ADMIN : Role.SECURITY_ADMIN;
        approvals.approve(person(actor(second, "焦作市"), Duration.ZERO), request);
        return invitations.accept(approvals.link(root, request).token(), "s" + Ids.randomText(8), "某人", PASSWORD);
    }

    /** @param ago how long ago they proved who they are */
    static SignedInPerson person(Actor actor, Duration ago) {
        Instant now = CLOCK.instant();
        return new SignedInPerson(
                actor, Ids.random(), PasswordDuty.NONE, new SignedInPerson.Session(Ids.random(), now, now.minus(ago)));
    }

    static void refused(IdentityRefusal code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }
}
