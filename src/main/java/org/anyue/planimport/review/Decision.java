package org.anyue.planimport.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a reviewer.
 *
 * @param number order inside the review, from 1
 * @param words what was decided about, for the history
 * @param undone null while it holds
 */
public record Decision(
        UUID id,
        int number,
        DecisionKind kind,
        String words,
        Change change,
        Signature made,
        @Nullable Signature undone) {

    public boolean holds() {
        return undone == null;
    }
}
