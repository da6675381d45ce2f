package org.anyue.job;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * An administrator dealt with a job.
 *
 * @param verb {@code run}, {@code paused} or {@code resumed}
 */
public record JobChanged(Party by, String code, String verb) implements Auditable {

    @Override
    public String action() {
        return "job." + verb;
    }

    @Override
    public String objectType() {
        return "Job";
    }

    @Override
    public String objectId() {
        return code;
    }
}
