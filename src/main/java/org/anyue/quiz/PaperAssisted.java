package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * Staff filled in a paper for somebody who was there and had agreed.
 *
 * @param draw whether the person was also entered for the draw
 */
public record PaperAssisted(Party by, ContestId contest, java.util.UUID receipt, boolean draw) implements Auditable {

    @Override
    public String action() {
        return "quiz.paper-assisted";
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
        return Ids.toText(receipt) + " consent=spoken" + (draw ? " draw" : "");
    }
}
