package org.anyue.quiz;

import java.util.List;

/**
 * A question in its papers.
 *
 * @param difficulty share of right answers in percent, -1 before it was shown
 * @param discrimination of the upper and lower quarter of papers by score, difference of their shares in percent; -101 for
 *     too few papers
 * @param wrong most frequent wrong answers, in words, with their counts
 */
public record QuestionFigures(
        PaperItem item, int shown, int correct, int difficulty, int discrimination, List<Wrong> wrong) {

    static final int UNKNOWN = -101;

    public record Wrong(String answer, int times) {}

    public boolean isJudged() {
        return discrimination != UNKNOWN;
    }
}
