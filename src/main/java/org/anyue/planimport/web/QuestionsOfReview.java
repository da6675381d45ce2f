package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.List;
import org.anyue.organization.UnitQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Decision;
import org.jspecify.annotations.Nullable;

/** Puts the queue together: words first, because they reach everything else; the whole acceptance last. */
final class QuestionsOfReview {

    private final PlanReview review;
    private final UnitQueries units;
    private final BearerLines bearers;

    QuestionsOfReview(PlanReview review, UnitQueries units, BearerLines bearers) {
        this.review = review;
        this.units = units;
        this.bearers = bearers;
    }

    /**
     * @param wanted key of the question to open; the first one when there is no such
     * @param decisions oldest first
     */
    QuestionQueue queue(String wanted, List<Decision> decisions) {
        Excerpts excerpts = new Excerpts(review);
        List<Question> questions = new ArrayList<>();
        WordQuestions words = new WordQuestions(review, excerpts);
        FindingQuestions findings = new FindingQuestions(review, excerpts);
        questions.addAll(findings.theme());
        questions.addAll(words.all());
        questions.addAll(findings.days());
        questions.addAll(findings.notes());
        questions.addAll(new BearerQuestions(review, units, excerpts).all());
        DutyQuestions duties = new DutyQuestions(review, bearers, excerpts);
        questions.addAll(duties.sentences());
        questions.addAll(duties.acceptance());
        String first = questions.isEmpty() ? "" : questions.getFirst().key();
        boolean stands = questions.stream().anyMatch(question -> question.key().equals(wanted));
        return new QuestionQueue(
                questions,
                stands ? wanted : first,
                (int) decisions.stream().filter(Decision::holds).count(),
                last(decisions));
    }

    private @Nullable DecisionRow last(List<Decision> decisions) {
        return decisions.reversed().stream()
                .filter(Decision::holds)
                .findFirst()
                .map(decision -> DecisionRow.of(review.campaign().id(), decision))
                .orElse(null);
    }
}
