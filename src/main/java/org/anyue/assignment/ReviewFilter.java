package org.anyue.assignment;

import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the review queue.
 *
 * @param duty null for every duty
 * @param area a place; null for everything below the own place
 */
public record ReviewFilter(
        View view, @Nullable DutyId duty, @Nullable UnitId area) {

    public static final ReviewFilter WAITING = new ReviewFilter(View.WAITING, null, null);

    /** What the queue shows. */
    public enum View {
        WAITING("待我审核"),
        PAPER("待收纸质件"),
        SENT_BACK("已退回"),
        ABOVE("已报上级"),
        ACCEPTED("已通过");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
