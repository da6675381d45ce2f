package org.anyue.planimport.web;

import java.util.List;

/**
 * What still has to be asked, in the order in which it is best answered.
 *
 * @param current key of the question that is open, empty when there is none
 * @param answered decisions that hold
 * @param last what was decided last, null when nothing was
 */
public record QuestionQueue(
        List<Question> questions,
        String current,
        int answered,
        @org.jspecify.annotations.Nullable DecisionRow last) {

    private static final int MINUTE = 60;

    public boolean isDone() {
        return questions.isEmpty();
    }

    public int left() {
        return questions.size();
    }

    /** Minutes that the rest takes, at least one. */
    public int minutes() {
        int seconds = questions.stream()
                .mapToInt(question -> question.lead().seconds())
                .sum();
        return Math.max(1, Math.ceilDiv(seconds, MINUTE));
    }

    public double share() {
        int all = answered + left();
        return all == 0 ? 100 : 100.0 * answered / all;
    }

    /** Key of the question behind this one, the first one behind the last. */
    public String after(Question question) {
        int next = questions.indexOf(question) + 1;
        return questions.get(next < questions.size() ? next : 0).key();
    }
}
