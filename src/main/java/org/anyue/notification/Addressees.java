package org.anyue.notification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;

/** Whose notices an actor reads: the own ones and those of the unit acted for; who only watches acts for nobody. */
final class Addressees {

    private Addressees() {}

    static UUID[] of(Actor actor) {
        Set<UUID> ids = units(actor);
        ids.add(actor.accountId());
        return ids.toArray(UUID[]::new);
    }

    /** The units that the actor speaks for. */
    static Set<UUID> units(Actor actor) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (!actor.role().isAdministrator() && actor.role() != Role.OVERSIGHT) {
            ids.add(actor.unitId().value());
            if (actor.role().isOffice()) {
                ids.add(actor.place().id().value());
            }
        }
        return ids;
    }
}
