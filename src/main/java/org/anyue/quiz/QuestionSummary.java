package org.anyue.quiz;

import java.time.Instant;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A question in a list: the newest version for the office that keeps it, the published one for everybody else.
 *
 * @param publishedNumber the version that is asked, 0 for none
 * @param reason of a return
 */
public record QuestionSummary(
        QuestionSeen seen,
        UnitId owner,
        QuestionState state,
        QuestionContent content,
        QuestionOrigin origin,
        int publishedNumber,
        Hands hands,
        String reason) {

    /**
     * Who had it in hand.
     *
     * @param mine whether the reader wrote at it, and so may not judge it
     */
    public record Hands(
            boolean mine,
            String writtenBy,
            Instant writtenAt,
            String reviewedBy,
            @Nullable Instant reviewedAt) {}
}
