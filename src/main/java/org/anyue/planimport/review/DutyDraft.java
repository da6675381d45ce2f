package org.anyue.planimport.review;

import java.util.List;
import java.util.function.Function;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;

/**
 * A duty about to be proposed.
 *
 * @param compiled id of the compiled duty it came from, empty for a submission without one
 * @param activity index into the activities of the plan, -1 for requirements outside of any
 * @param terms makes the terms once the activity has an id
 */
public record DutyDraft(
        String compiled,
        int activity,
        Function<PlanItemId, DutyTerms> terms,
        List<String> notes,
        List<String> questions) {

    public DutyDraft {
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
    }
}
