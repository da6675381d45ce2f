package org.anyue.planimport.tasktable;

import java.util.List;
import org.anyue.campaign.DutyTerms;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a table changes.
 *
 * @param row of the file, from 1; 0 for a duty that the file no longer has
 * @param proposal number in the review, null for a new duty
 * @param before null for a new duty
 * @param after null for a duty that the file no longer has
 * @param cells what reads differently now
 */
public record TaskTableChange(
        int row,
        @Nullable Integer proposal,
        @Nullable DutyTerms before,
        @Nullable DutyTerms after,
        List<Cell> cells) {

    public TaskTableChange {
        cells = List.copyOf(cells);
    }

    /** @param column its title */
    public record Cell(String column, String before, String after) {}

    public boolean isNew() {
        return before == null;
    }

    public boolean isGone() {
        return after == null;
    }
}
