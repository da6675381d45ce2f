package org.anyue.quiz;

import java.util.List;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Built-in questions were approved together; the digest names each with its version. */
public record QuestionsApproved(Party by, String unit, List<QuestionSeen> questions) implements Auditable {

    public QuestionsApproved {
        questions = List.copyOf(questions);
    }

    @Override
    public String action() {
        return "quiz.questions-approved";
    }

    @Override
    public String objectType() {
        return "Question";
    }

    @Override
    public String objectId() {
        return unit;
    }

    @Override
    public String after() {
        return String.join(
                "\n",
                questions.stream().map(one -> one.id() + "/" + one.number()).toList());
    }
}
