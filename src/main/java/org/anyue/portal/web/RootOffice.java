package org.anyue.portal.web;

import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.springframework.stereotype.Component;

/** The office that the installation belongs to. */
@Component
class RootOffice {

    private final UnitQueries units;

    RootOffice(UnitQueries units) {
        this.units = units;
    }

    boolean has(Actor actor) {
        return actor.role().isOffice() && units.isRoot(actor.place().id());
    }
}
