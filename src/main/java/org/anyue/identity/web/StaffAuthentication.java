package org.anyue.identity.web;

import java.util.List;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody whose session is alive, for as long as one request. */
final class StaffAuthentication extends AbstractAuthenticationToken implements CurrentActor.Holder {

    private static final long serialVersionUID = 1L;

    private final transient SignedInPerson person;

    StaffAuthentication(SignedInPerson person) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + person.actor().role().name())));
        this.person = person;
        setAuthenticated(true);
    }

    SignedInPerson person() {
        return person;
    }

    @Override
    public Actor actor() {
        return person.actor();
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.account().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
