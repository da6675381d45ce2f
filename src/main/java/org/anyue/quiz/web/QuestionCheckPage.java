package org.anyue.quiz.web;

import java.util.List;

/**
 * What the form tells while it is typed.
 *
 * @param flaws what keeps it from being saved
 * @param missing what keeps it from review
 * @param twin stem of a question much like it, empty for none
 * @param begun whether there is anything to look at
 */
public record QuestionCheckPage(List<String> flaws, List<String> missing, String twin, boolean begun) {

    static final QuestionCheckPage NOTHING = new QuestionCheckPage(List.of(), List.of(), "", false);

    public QuestionCheckPage {
        flaws = List.copyOf(flaws);
        missing = List.copyOf(missing);
    }

    public boolean fine() {
        return begun && flaws.isEmpty() && missing.isEmpty() && twin.isEmpty();
    }
}
