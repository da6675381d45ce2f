package org.anyue.planimport.review;

import java.util.List;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the review knows it.
 *
 * @param number inside the review, from 1; the compiled ones keep the order of the plan
 * @param duty null once the duty was removed
 * @param source position of the sentence it was drawn from, null when it comes from none
 * @param notes what the compiler was not sure of, for the reviewer to read
 * @param questions what must be answered before the duty can be accepted
 * @param settled who accepted it, null while it is only proposed
 */
public record Proposal(
        int number,
        @Nullable DutyId duty,
        PlanItemId item,
        Origin origin,
        @Nullable Integer source,
        List<String> notes,
        List<String> questions,
        @Nullable Signature settled,
        int version) {

    /** Who wrote the first version of the duty. */
    public enum Origin {
        COMPILED,
        ADDED
    }

    public Proposal {
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
    }

    public boolean isAccepted() {
        return settled != null && duty != null;
    }

    Proposal accept(Signature signature) {
        return new Proposal(number, duty, item, origin, source, notes, questions, signature, version + 1);
    }

    /** A person went through it: its questions are answered. */
    Proposal edit(PlanItemId newItem, Signature signature) {
        return new Proposal(number, duty, newItem, origin, source, notes, List.of(), signature, version + 1);
    }

    Proposal remove() {
        return new Proposal(number, null, item, origin, source, notes, questions, null, version + 1);
    }

    /** The duty exists again under a new id. */
    Proposal bind(@Nullable DutyId id) {
        return new Proposal(number, id, item, origin, source, notes, questions, settled, version);
    }

    Proposal after(Proposal replaced) {
        return new Proposal(
                number, replaced.duty, item, origin, source, notes, questions, settled, replaced.version + 1);
    }
}
