package org.anyue.draw;

import org.jspecify.annotations.Nullable;

/**
 * What became of an entry.
 *
 * @param proof that it is on the bound list; null when the list is not bound yet, or the entry is not on it
 * @param receiptHolds whether a whole receipt was given and its signature and commitment hold
 * @param tier what it has won, empty for nothing
 */
public record ProofAnswer(
        Outcome outcome,
        String entryId,
        boolean receiptHolds,
        @Nullable InclusionProof proof,
        @Nullable ExclusionReason excluded,
        String tier) {

    /** In which of the ways it ended. */
    public enum Outcome {
        /** On the list, as the receipt says. */
        INCLUDED,
        /** Known, and left out for a published reason. */
        EXCLUDED,
        /** The receipt is genuine and the list does not have it, or has it otherwise: dropped or altered. */
        DROPPED,
        /** Nobody has given out such an entry. */
        UNKNOWN,
        /** The list is not bound yet. */
        NOT_BOUND
    }
}
