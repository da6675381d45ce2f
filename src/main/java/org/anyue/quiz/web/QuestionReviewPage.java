package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.QuestionSummary;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The queue of the review, opened at one question.
 *
 * @param question null when nothing waits that the reader may judge
 * @param before the published version that it would replace, null for none
 * @param place of the question in the queue, from 1
 * @param previous id of the question before, empty for none
 * @param next id of the question after, empty for none
 * @param own how many wait that the reader wrote
 * @param builtIn how many of the built-in bank the reader may judge
 */
public record QuestionReviewPage(
        @Nullable QuestionSummary question,
        @Nullable QuestionCard card,
        @Nullable QuestionCard before,
        int place,
        int total,
        String previous,
        String next,
        int own,
        int builtIn,
        String reason,
        FormErrors errors) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("题库", QuestionController.PATH), new Crumb("复核"));
    }

    public String address(String id) {
        return QuestionReviewController.PATH + "?at=" + id;
    }

    public String seen() {
        return question == null
                ? ""
                : question.seen().number() + "." + question.seen().revision();
    }
}
