package org.anyue.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign carries out the one above.
 *
 * @param parent null while it stands on its own; then there are no rows
 * @param parents campaigns of the places above that it could carry out, the newest first
 * @param rows duties of the parent that fall on the own place
 * @param own duties that can be linked
 */
public record Coverage(
        CampaignSummary campaign,
        @Nullable CampaignSummary parent,
        List<CampaignSummary> parents,
        List<Row> rows,
        List<DutyDetails> own) {

    public Coverage {
        parents = List.copyOf(parents);
        rows = List.copyOf(rows);
        own = List.copyOf(own);
    }

    public long covered() {
        return rows.stream().filter(Row::isCovered).count();
    }

    public List<Row> proposed() {
        return rows.stream().filter(row -> row.proposal() != null).toList();
    }

    /**
     * A duty of the parent.
     *
     * @param links own duties that carry it out
     * @param proposal an own duty that says much the same, while nothing carries it out; else null
     * @param ownHand the own place or its office hands it in, so that issuing the plan can do it
     * @param byIssuing it is done by issuing the own campaign
     * @param asksForPlan its words ask for a plan
     */
    public record Row(
            DutyDetails duty,
            List<DutyDetails> links,
            @Nullable DutyDetails proposal,
            boolean ownHand,
            boolean byIssuing,
            boolean asksForPlan) {

        public boolean isCovered() {
            return byIssuing || !links.isEmpty();
        }
    }
}
