package org.anyue.quiz.web;

import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.quiz.QuestionOrigin;
import org.anyue.quiz.QuestionQueries;
import org.anyue.quiz.QuestionSummary;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the page of the review. */
@Component
class QuestionReviewPages {

    private final QuestionQueries questions;
    private final QuestionPages pages;

    QuestionReviewPages(QuestionQueries questions, QuestionPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    /** @param at id of a question; any other text opens the first one */
    QuestionReviewPage page(Actor actor, String at, String reason, FormErrors errors) {
        List<QuestionSummary> waiting = questions.waiting(actor);
        List<QuestionSummary> mine =
                waiting.stream().filter(one -> !one.hands().mine()).toList();
        int place = place(mine, at);
        QuestionSummary question = mine.isEmpty() ? null : mine.get(place);
        return new QuestionReviewPage(
                question,
                question == null ? null : pages.card(question),
                before(actor, question),
                place + 1,
                mine.size(),
                place > 0 ? id(mine.get(place - 1)) : "",
                place + 1 < mine.size() ? id(mine.get(place + 1)) : "",
                waiting.size() - mine.size(),
                (int) mine.stream()
                        .filter(one -> one.origin() == QuestionOrigin.BUILT_IN)
                        .count(),
                reason,
                errors);
    }

    private static int place(List<QuestionSummary> mine, String at) {
        for (int i = 0; i < mine.size(); i++) {
            if (id(mine.get(i)).equals(at)) {
                return i;
            }
        }
        return 0;
    }

    private @Nullable QuestionCard before(Actor actor, @Nullable QuestionSummary question) {
        return question == null || question.publishedNumber() == 0
                ? null
                : pages.card(questions.version(actor, question.seen().id(), question.publishedNumber()));
    }

    private static String id(QuestionSummary question) {
        return question.seen().id().toString();
    }
}
