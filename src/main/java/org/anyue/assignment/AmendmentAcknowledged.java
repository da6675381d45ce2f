package org.anyue.assignment;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A unit took note of what an amendment changed. */
public record AmendmentAcknowledged(String object, String what, Party by) implements Auditable {

    @Override
    public String action() {
        return "assignment.amendment-acknowledged";
    }

    @Override
    public String objectType() {
        return what;
    }

    @Override
    public String objectId() {
        return object;
    }
}
