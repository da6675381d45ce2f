package org.anyue.quiz;

import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who works at the place of a contest or at one below it. */
@Component
class ContestReach {

    private final UnitQueries units;

    ContestReach(UnitQueries units) {
        this.units = units;
    }

    boolean covers(ContestSummary contest, Actor actor) {
        return actor.place().id().equals(contest.owner())
                || units.ancestors(actor.unitId()).stream()
                        .anyMatch(unit -> unit.id().equals(contest.owner()));
    }

    /** @throws NotFound for whoever is in no office there, and for a contest of those who work here */
    void requireOffice(ContestSummary contest, Actor actor) {
        if (!reaches(contest, actor)) {
            throw new NotFound("contest " + contest.id());
        }
    }

    /** Whether the actor may help people to take part. */
    boolean reaches(ContestSummary contest, Actor actor) {
        return actor.role().isOffice() && !contest.rules().asking().isClosed() && covers(contest, actor);
    }
}
