package org.anyue.planimport;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** A plan of an earlier year that was kept to be compared with was removed. */
public record EarlierPlanRemoved(UUID plan, Party by) implements Auditable {

    @Override
    public String action() {
        return "planimport.earlier-plan-removed";
    }

    @Override
    public String objectType() {
        return "EarlierPlan";
    }

    @Override
    public String objectId() {
        return Ids.toText(plan);
    }
}
