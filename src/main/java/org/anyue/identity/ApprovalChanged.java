package org.anyue.identity;

import java.util.Locale;
import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** A request for a second person's approval was made or decided. */
public record ApprovalChanged(Party by, UUID approval, ApprovalKind kind, ApprovalState state) implements Auditable {

    @Override
    public String action() {
        return "identity.approval-" + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String objectType() {
        return "Approval";
    }

    @Override
    public String objectId() {
        return Ids.toText(approval);
    }

    @Override
    public String after() {
        return kind.name();
    }
}
