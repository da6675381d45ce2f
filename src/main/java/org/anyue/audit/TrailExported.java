package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Records left the system as a file.
 *
 * @param objectId id of the export
 * @param after filter and number of rows
 */
public record TrailExported(Party by, String objectId, String after) implements Auditable {

    @Override
    public String action() {
        return "audit.exported";
    }

    @Override
    public String objectType() {
        return "AuditExport";
    }
}
