package org.anyue.assignment.web;

import java.util.Arrays;
import java.util.Locale;
import org.anyue.assignment.ReviewFilter;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;

/** Filters of the queue as they stand in the address. */
record ReviewQuery(String view, String duty, String area) {

    ReviewFilter filter() {
        ReviewFilter.View known = Arrays.stream(ReviewFilter.View.values())
                .filter(one -> one.name().equalsIgnoreCase(view))
                .findFirst()
                .orElse(ReviewFilter.View.WAITING);
        return new ReviewFilter(
                known, duty.isEmpty() ? null : DutyId.of(duty), area.isEmpty() ? null : UnitId.of(area));
    }

    /** From {@code ?}; ids and names need no encoding. */
    String text() {
        return "?view=" + filter().view().name().toLowerCase(Locale.ROOT) + "&duty=" + duty + "&area=" + area;
    }
}
