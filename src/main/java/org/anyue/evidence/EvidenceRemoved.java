package org.anyue.evidence;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** An item was taken off its owner; row and bytes stay. */
public record EvidenceRemoved(Party by, EvidenceId id, EvidenceOwner owner, String sha256) implements Auditable {

    @Override
    public String action() {
        return "evidence.removed";
    }

    @Override
    public String objectType() {
        return "EvidenceItem";
    }

    @Override
    public String objectId() {
        return id.toString();
    }

    @Override
    public String before() {
        return owner.type() + " " + owner.id() + " " + sha256;
    }
}
