package org.anyue.planimport.review;

import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the plan and what became of it.
 *
 * @param position number of the sentence in the plan, from 1
 * @param item the activity that waits for it
 * @param proposal number of the proposal that covers it; null while open or waived, and where it only belongs to the
 *     description of its activity
 * @param reason why it was waived, otherwise empty
 * @param settled null while nobody touched what the compiler proposed
 */
public record LedgerSentence(
        int position,
        SourceSpan span,
        PlanItemId item,
        SentenceState state,
        @Nullable Integer proposal,
        String reason,
        @Nullable Signature settled,
        int version) {

    LedgerSentence draw(int by, Signature signature) {
        return moved(SentenceVerb.DRAW, by, "", signature);
    }

    LedgerSentence merge(int into, Signature signature) {
        return moved(SentenceVerb.MERGE, into, "", signature);
    }

    LedgerSentence waive(String why, Signature signature) {
        return moved(SentenceVerb.WAIVE, null, why, signature);
    }

    LedgerSentence reopen(Signature signature) {
        return moved(SentenceVerb.REOPEN, null, "", signature);
    }

    LedgerSentence release(Signature signature) {
        return moved(SentenceVerb.RELEASE, null, "", signature);
    }

    /** Another duty that was drawn from it covers it now. */
    LedgerSentence pass(@Nullable Integer to) {
        return new LedgerSentence(position, span, item, state, to, reason, settled, version + 1);
    }

    /** This sentence as it was, as a newer version than the one it replaces. */
    LedgerSentence after(LedgerSentence replaced) {
        return new LedgerSentence(position, span, item, state, proposal, reason, settled, replaced.version + 1);
    }

    private LedgerSentence moved(SentenceVerb verb, @Nullable Integer to, String why, Signature signature) {
        SentenceState target = ReviewTransitions.target(state, verb)
                .orElseThrow(() -> new Refusal(PlanImportRefusal.MOVE_NOT_ALLOWED, position, state.label()));
        return new LedgerSentence(position, span, item, target, to, why, signature, version + 1);
    }
}
