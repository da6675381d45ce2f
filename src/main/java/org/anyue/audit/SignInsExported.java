package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * The sign-in log left the system as a file.
 *
 * @param objectId id of the export
 */
public record SignInsExported(Party by, String objectId, String after) implements Auditable {

    @Override
    public String action() {
        return "audit.sign-ins-exported";
    }

    @Override
    public String objectType() {
        return "SignInExport";
    }
}
