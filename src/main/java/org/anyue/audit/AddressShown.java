package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * The whole network address behind a record was looked at.
 *
 * @param objectId number of the record
 * @param after why
 */
public record AddressShown(Party by, String objectId, String after) implements Auditable {

    @Override
    public String action() {
        return "audit.address-shown";
    }

    @Override
    public String objectType() {
        return "AuditRecord";
    }
}
