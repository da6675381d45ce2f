package org.anyue.quiz;

import static org.anyue.quiz.QuestionState.DRAFT;
import static org.anyue.quiz.QuestionState.IN_REVIEW;
import static org.anyue.quiz.QuestionState.PUBLISHED;
import static org.anyue.quiz.QuestionState.RETIRED;
import static org.anyue.quiz.QuestionState.SENT_BACK;
import static org.anyue.quiz.QuestionState.SUPERSEDED;

import java.util.Map;
import org.anyue.shared.Refusal;

/** Allowed moves. Nothing that was published leads back to writing. */
final class QuestionVersionTransitions {

    private static final Map<QuestionVerb, Map<QuestionState, QuestionState>> MOVES = Map.of(
            QuestionVerb.EDIT, Map.of(DRAFT, DRAFT, SENT_BACK, DRAFT),
            QuestionVerb.SUBMIT, Map.of(DRAFT, IN_REVIEW, SENT_BACK, IN_REVIEW),
            QuestionVerb.WITHDRAW, Map.of(IN_REVIEW, DRAFT),
            QuestionVerb.APPROVE, Map.of(IN_REVIEW, PUBLISHED),
            QuestionVerb.SEND_BACK, Map.of(IN_REVIEW, SENT_BACK),
            QuestionVerb.SUPERSEDE, Map.of(PUBLISHED, SUPERSEDED, RETIRED, SUPERSEDED),
            QuestionVerb.RETIRE, Map.of(PUBLISHED, RETIRED),
            QuestionVerb.RESTORE, Map.of(RETIRED, PUBLISHED),
            // The row goes; the state that it had does not matter any more.
            QuestionVerb.DISCARD, Map.of(DRAFT, DRAFT, SENT_BACK, SENT_BACK));

    private QuestionVersionTransitions() {}

    static boolean allows(QuestionState state, QuestionVerb verb) {
        return MOVES.getOrDefault(verb, Map.of()).containsKey(state);
    }

    static QuestionState next(QuestionState state, QuestionVerb verb) {
        QuestionState next = MOVES.getOrDefault(verb, Map.of()).get(state);
        if (next == null) {
            throw new Refusal(QuestionRefusal.NOT_ALLOWED, state.label());
        }
        return next;
    }
}
