package org.anyue.quiz.web;

import org.anyue.quiz.AttemptMark;

/** Notes on papers, in words. */
final class AttemptMarks {

    private AttemptMarks() {}

    /** Label of the first of these that is set; empty for none. */
    static String first(int flags, AttemptMark... marks) {
        for (AttemptMark mark : marks) {
            if (mark.isIn(flags)) {
                return mark.label();
            }
        }
        return "";
    }
}
