package org.anyue.evidence;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A photo or paper was attached. Anonymous ones name nobody. */
public record EvidenceAttached(Party by, EvidenceId id, EvidenceOwner owner, String sha256) implements Auditable {

    @Override
    public String action() {
        return "evidence.attached";
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
    public String after() {
        return owner.type() + " " + owner.id() + " " + sha256;
    }
}
