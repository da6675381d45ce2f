package org.anyue.draw;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Somebody tried what the rules of draws forbid. */
public record DrawStepRefused(Party by, String drawId, String verb, String result) implements Auditable {

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
