package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.QuestionState;
import org.anyue.quiz.QuestionSummary;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Moment;
import org.anyue.ui.Tone;

/**
 * One question with its versions.
 *
 * @param keeper whether the reader keeps the bank that it belongs to
 * @param owner name of the place
 */
public record QuestionPage(
        QuestionSummary question,
        QuestionCard card,
        List<Moment> versions,
        boolean keeper,
        String owner,
        FormErrors errors) {

    public QuestionPage {
        versions = List.copyOf(versions);
    }

    public String href() {
        return QuestionController.PATH + "/" + question.seen().id();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("题库", QuestionController.PATH), new Crumb("题目"));
    }

    public QuestionState state() {
        return question.state();
    }

    public Tone tone() {
        return QuestionRow.tone(question.state());
    }

    public String subtitle() {
        int asked = question.publishedNumber();
        String number = "第 " + question.seen().number() + " 版";
        return owner + " · " + number
                + (asked > 0 && asked != question.seen().number() ? "；现在用的是第 " + asked + " 版" : "");
    }

    /** The writer may take it back, anybody else may decide. */
    public boolean mayReview() {
        return keeper && state() == QuestionState.IN_REVIEW && !question.hands().mine();
    }

    public boolean mayWithdraw() {
        return keeper && state() == QuestionState.IN_REVIEW && question.hands().mine();
    }

    public boolean mayEdit() {
        return keeper && state() != QuestionState.IN_REVIEW && state() != QuestionState.SUPERSEDED;
    }

    public boolean maySubmit() {
        return keeper && (state() == QuestionState.DRAFT || state() == QuestionState.SENT_BACK);
    }
}
