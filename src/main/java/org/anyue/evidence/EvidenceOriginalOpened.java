package org.anyue.evidence;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Somebody looked at a sealed original, with the place and time inside it. */
public record EvidenceOriginalOpened(Party by, EvidenceId id) implements Auditable {

    @Override
    public String action() {
        return "evidence.original-opened";
    }

    @Override
    public String objectType() {
        return "EvidenceItem";
    }

    @Override
    public String objectId() {
        return id.toString();
    }
}
