package org.anyue.assignment;

import org.anyue.campaign.DutyId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * A place asked its units to do their part of its assignment, or takes that back.
 *
 * @param whole the assignment of the place
 * @param duty what it asks of the units
 * @param place name of the place
 * @param units how many it asks
 */
public record AssignmentBrokenDown(
        AssignmentId whole, DutyId duty, String place, int units, boolean takenBack, Party by) implements Auditable {

    @Override
    public String action() {
        return takenBack ? "assignment.breakdown-taken-back" : "assignment.broken-down";
    }

    @Override
    public String objectType() {
        return "Assignment";
    }

    @Override
    public String objectId() {
        return whole.toString();
    }

    @Override
    public String after() {
        return "duty=" + duty + " units=" + units;
    }
}
