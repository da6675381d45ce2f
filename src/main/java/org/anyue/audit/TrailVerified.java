package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Somebody had the trail verified. */
public record TrailVerified(Party by, String objectId, String after, String result) implements Auditable {

    @Override
    public String action() {
        return "audit.verified";
    }

    @Override
    public String objectType() {
        return "Verification";
    }
}
