package org.anyue.identity;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * What a trial had left was erased.
 *
 * @param parts what and how many of each
 */
public record TrialCleared(Party by, String parts) implements Auditable {

    @Override
    public String action() {
        return "identity.trial-cleared";
    }

    @Override
    public String objectType() {
        return "Installation";
    }

    @Override
    public String objectId() {
        return "";
    }

    @Override
    public String before() {
        return parts;
    }
}
