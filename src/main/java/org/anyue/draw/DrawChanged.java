package org.anyue.draw;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Something was done with a draw.
 *
 * @param verb for example {@code published}
 * @param after what it was done to, as text; only its digest goes into the trail
 */
public record DrawChanged(Party by, String drawId, String verb, String after) implements Auditable {

    @Override
    public String action() {
        return "draw." + verb;
    }

    @Override
    public String objectType() {
        return "Draw";
    }

    @Override
    public String objectId() {
        return drawId;
    }
}
