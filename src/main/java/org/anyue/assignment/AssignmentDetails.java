package org.anyue.assignment;

import java.util.List;
import java.util.Set;
import org.anyue.campaign.Asks;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.UnitId;

/**
 * One assignment with everything behind it.
 *
 * @param figures numbers that are asked for, in their order
 * @param reviewers places that decide, the first one first
 * @param history newest first
 * @param versions newest first
 * @param draft what was typed and not handed in; empty when nothing was
 * @param attachments everything ever put in
 * @param allowed what this person may do now
 */
public record AssignmentDetails(
        AssignmentSummary summary,
        List<FigureAsk> figures,
        List<UnitId> reviewers,
        List<HistoryLine> history,
        List<SubmissionVersion> versions,
        SubmissionDraft draft,
        List<Attachment> attachments,
        Set<AssignmentVerb> allowed) {

    /** What a submission must hold. */
    public Asks asks() {
        IssuedDuty.Asked asked = summary.duty().asked();
        return new Asks(figures, asked.text(), asked.photos(), asked.paper(), asked.file());
    }

    public boolean may(AssignmentVerb verb) {
        return allowed.contains(verb);
    }
}
