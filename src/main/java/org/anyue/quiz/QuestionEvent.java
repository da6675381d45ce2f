package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * A question was written or moved on.
 *
 * @param verb ending of the action, for example {@code approved}
 * @param after its words and key, empty when they did not change
 */
public record QuestionEvent(Party by, QuestionId question, int number, String verb, String after) implements Auditable {

    @Override
    public String action() {
        return "quiz.question-" + verb;
    }

    @Override
    public String objectType() {
        return "Question";
    }

    @Override
    public String objectId() {
        return question + "/" + number;
    }
}
