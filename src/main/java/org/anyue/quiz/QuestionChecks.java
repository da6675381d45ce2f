package org.anyue.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be told about a question while it is written. */
@Component
public class QuestionChecks {

    private final QuestionQueries questions;

    QuestionChecks(QuestionQueries questions) {
        this.questions = questions;
    }

    /** @param twin stem of a question of the bank that is the same or much like it, null for none */
    public record Found(
            List<QuestionFlaw> flaws,
            List<QuestionFlaw> missing,
            @Nullable String twin) {}

    /** What keeps a question from being kept, and from review where that is wanted. */
    public static List<QuestionFlaw> flaws(QuestionContent content, boolean review) {
        List<QuestionFlaw> flaws = new ArrayList<>(QuestionPolicy.flaws(content));
        if (review) {
            flaws.addAll(QuestionPolicy.missing(content));
        }
        return flaws;
    }

    /** @param self the question that is edited, null for a new one */
    public Found of(Actor actor, QuestionContent content, @Nullable QuestionId self) {
        List<QuestionFlaw> flaws = QuestionPolicy.flaws(content);
        QuestionTwins twins = new QuestionTwins();
        if (flaws.isEmpty()) {
            questions.all(actor, QuestionFilter.ALL, "", false).stream()
                    .filter(known -> !known.seen().id().equals(self))
                    .forEach(known -> twins.add(known.content()));
        }
        Optional<QuestionTwins.Twin> twin = flaws.isEmpty() ? twins.of(content) : Optional.empty();
        return new Found(
                flaws,
                QuestionPolicy.missing(content),
                twin.map(QuestionTwins.Twin::stem).orElse(null));
    }
}
