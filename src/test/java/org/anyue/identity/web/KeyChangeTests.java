package org.anyue.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.anyue.identity.AccessPass;
import org.anyue.identity.AccountId;
import org.anyue.identity.Authenticator;
import org.anyue.identity.PasswordDuty;
import org.anyue.identity.SecondFactors;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.vault.KeyRotation;
import org.anyue.vault.RotationProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change of the keys puts nobody out and takes nobody's recovery codes. */
class KeyChangeTests extends AccessWorld {

    @Autowired
    KeyRotation rotation;

    @Autowired
    SecondFactors factors;

    @BeforeEach
    void messagesGoOut() {
        COURIER.reset(true, false);
    }

    @Test
    void linkSessionsAndCodesUnderWayAndRecoveryCodesOutliveTheOldKeys() throws Exception {
        AccessPass entered = give(township(phone()));
        Cookie cookie = enter(entered);
        AccessPass asked = give(township(phone()));
        String underWay = code(asked);
        AccountId owner = account(Role.OFFICE_CLERK, "温县安委办").account();
        Party by = new Party(owner.toString(), "孙某", Role.OFFICE_CLERK.name(), "");
        String secret = factors.draft(owner).secret();
        String recovery = factors.confirm(by, owner, Authenticator.of(secret).code(CLOCK.instant()))
                .getFirst();
        byte[] before = recoveryIndex(owner);

        rotation.begin(Party.SYSTEM);
        assertThat(open("/desk/worklist", cookie)).isEqualTo(200);
        assertThat(type(asked, underWay).getStatus()).isEqualTo(303);
        do {
            rotation.work();
        } while (rotation.running().orElseThrow().finishedAt() == null);
        assertThat(recoveryIndex(owner)).isNotEqualTo(before);
        for (int i = 0; i < 7; i++) {
            CLOCK.pass(Duration.ofMinutes(10));
            assertThat(open("/desk/worklist", cookie)).isEqualTo(200);
        }
        rotation.retire(Party.SYSTEM);

        assertThat(open("/desk/worklist", cookie)).isEqualTo(200);
        assertThat(progress())
                .allSatisfy(
                        (_, one) -> assertThat(one.outdated() + one.lapsing()).isZero());
        assertThat(factors.unusedCodes(owner)).isEqualTo(10);
        SignedInPerson person = person(owner);
        assertThat(factors.renewCodes(person, recovery)).hasSize(10);
        assertThatThrownBy(() -> factors.renewCodes(person, recovery)).isInstanceOf(Refusal.class);
    }

    private SignedInPerson person(AccountId owner) {
        Actor some = actor(Role.OFFICE_CLERK, "温县安委办");
        Actor actor = new Actor(
                owner.value(), "孙某", some.role(), some.unitId(), some.unitName(), some.unitKind(), some.place(), 1);
        Instant now = CLOCK.instant();
        return new SignedInPerson(
                actor, Ids.random(), PasswordDuty.NONE, new SignedInPerson.Session(Ids.random(), now, now));
    }

    private byte[] recoveryIndex(AccountId owner) {
        return jdbc.sql(
                        "SELECT code_index FROM identity.recovery_code WHERE account_id = :id ORDER BY code_index LIMIT 1")
                .param("id", owner.value())
                .query(byte[].class)
                .single();
    }

    private Map<String, RotationProgress> progress() {
        return rotation.progress().stream()
                .collect(java.util.stream.Collectors.toMap(RotationProgress::table, one -> one));
    }
}
