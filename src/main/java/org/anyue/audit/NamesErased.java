package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** The names kept beside an account's records are gone (个人信息删除). */
public record NamesErased(Party by, String objectId) implements Auditable {

    @Override
    public String action() {
        return "audit.names_erased";
    }

    @Override
    public String objectType() {
        return "Account";
    }
}
