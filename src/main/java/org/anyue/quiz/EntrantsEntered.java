package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Several people were entered for the draw of a contest at once. Who they are stays out of the trail. */
public record EntrantsEntered(Party by, ContestId contest, IdentityWay way, int count) implements Auditable {

    @Override
    public String action() {
        return "quiz.entrants-entered";
    }

    @Override
    public String objectType() {
        return "Contest";
    }

    @Override
    public String objectId() {
        return contest.toString();
    }

    @Override
    public String after() {
        return way.name() + " " + count;
    }
}
