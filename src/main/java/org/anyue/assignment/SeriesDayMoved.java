package org.anyue.assignment;

import java.time.LocalDate;
import org.anyue.campaign.DutyId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * One day of a duty that returns moved to a working day.
 *
 * @param duty the day, a duty of its own
 * @param units concerned
 */
public record SeriesDayMoved(DutyId duty, LocalDate from, LocalDate to, int units, Party by) implements Auditable {

    @Override
    public String action() {
        return "assignment.series-day-moved";
    }

    @Override
    public String objectType() {
        return "Duty";
    }

    @Override
    public String objectId() {
        return duty.toString();
    }

    @Override
    public String before() {
        return "due=" + from;
    }

    @Override
    public String after() {
        return "due=" + to + " units=" + units;
    }
}
