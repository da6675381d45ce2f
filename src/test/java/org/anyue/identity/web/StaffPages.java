package org.anyue.identity.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import org.anyue.identity.PasswordDuty;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** For page tests of every module: a request of somebody who is signed in, without an account or a session. */
public final class StaffPages {

    private StaffPages() {}

    public static RequestPostProcessor as(Actor actor) {
        Clock clock = Clock.systemUTC();
        SignedInPerson.Session session = new SignedInPerson.Session(Ids.random(), clock.instant(), clock.instant());
        return authentication(
                new StaffAuthentication(new SignedInPerson(actor, Ids.random(), PasswordDuty.NONE, session)));
    }
}
