package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Somebody was entered for the draw of a contest. Who it is stays out of the trail. */
public record EntrantEvent(Party by, ContestId contest, IdentityWay way) implements Auditable {

    @Override
    public String action() {
        return "quiz.entrant-entered";
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
        return way.name();
    }
}
