package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A draft of an amendment was written or given up; the units know nothing of it. */
public record AmendmentEvent(AmendmentId amendment, Deed deed, String after, Party by) implements Auditable {

    public enum Deed {
        DRAFTED("campaign.amendment-drafted"),
        WRITTEN("campaign.amendment-written"),
        DISCARDED("campaign.amendment-discarded");

        private final String action;

        Deed(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return deed.action;
    }

    @Override
    public String objectType() {
        return "Amendment";
    }

    @Override
    public String objectId() {
        return amendment.toString();
    }
}
