package org.anyue.quiz;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Questions came in by a file, or out of the built-in bank.
 *
 * @param object id of the import, or the name of the bank
 * @param after their words and keys
 */
public record QuestionsImported(Party by, String object, int count, String after) implements Auditable {

    @Override
    public String action() {
        return "quiz.questions-imported";
    }

    @Override
    public String objectType() {
        return "QuestionImport";
    }

    @Override
    public String objectId() {
        return object;
    }
}
