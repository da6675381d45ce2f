package org.anyue.assignment;

import java.util.List;
import org.anyue.campaign.CampaignAmended;
import org.anyue.campaign.DutyId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * An amendment reached the assignments of the units.
 *
 * @param added duties that units got with it
 * @param touched assignments that were there before and changed
 * @param made assignments that came
 * @param warned units that were warned
 */
public record AmendmentApplied(CampaignAmended amended, List<DutyId> added, int touched, int made, int warned)
        implements Auditable {

    @Override
    public Party by() {
        return amended.by();
    }

    @Override
    public String action() {
        return "assignment.amended";
    }

    @Override
    public String objectType() {
        return "Amendment";
    }

    @Override
    public String objectId() {
        return amended.amendment().toString();
    }

    @Override
    public String after() {
        return "touched=" + touched + " made=" + made + " warned=" + warned;
    }
}
