package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Somebody wanted a checkpoint of this moment, usually to hand out a proof.
 *
 * @param objectId number of records covered
 */
public record CheckpointMade(Party by, String objectId) implements Auditable {

    @Override
    public String action() {
        return "audit.checkpoint-made";
    }

    @Override
    public String objectType() {
        return "Checkpoint";
    }
}
