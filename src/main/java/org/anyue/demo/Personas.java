package org.anyue.demo;

import java.util.List;
import java.util.UUID;
import org.anyue.identity.SessionToken;
import org.anyue.identity.Sessions;
import org.anyue.shared.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demonstration, to be changed with one click. */
@Component
@Profile("demo")
public class Personas {

    private final DemoStore store;
    private final Sessions sessions;
    private volatile List<Persona> known = List.of();

    Personas(DemoStore store, Sessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /** In the order of the switch; empty while the city is being built. */
    public List<Persona> all() {
        return known;
    }

    /** @throws NotFound for everybody who is no persona, whatever account they may have */
    public SessionToken enter(UUID account) {
        if (known.stream().noneMatch(persona -> persona.account().equals(account))) {
            throw new NotFound("persona");
        }
        return sessions.openFor(account);
    }

    void load() {
        known = List.copyOf(store.personas());
    }
}
