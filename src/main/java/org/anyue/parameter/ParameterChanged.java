package org.anyue.parameter;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A parameter has another value. */
public record ParameterChanged(Party by, String code, String before, String after, boolean undone)
        implements Auditable {

    @Override
    public String action() {
        return undone ? "parameter.change-undone" : "parameter.changed";
    }

    @Override
    public String objectType() {
        return "Parameter";
    }

    @Override
    public String objectId() {
        return code;
    }
}
