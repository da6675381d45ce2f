package org.anyue.planimport;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** A plan of an earlier year was kept to be compared with. */
public record EarlierPlanKept(UUID plan, String sha256, Party by) implements Auditable {

    @Override
    public String action() {
        return "planimport.earlier-plan-kept";
    }

    @Override
    public String objectType() {
        return "EarlierPlan";
    }

    @Override
    public String objectId() {
        return Ids.toText(plan);
    }

    @Override
    public String after() {
        return sha256;
    }
}
