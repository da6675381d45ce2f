package org.anyue.quiz.web;

import org.anyue.quiz.ContestSummary;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Frame;

/**
 * A phone number before the first paper.
 *
 * @param phones whether codes can be sent
 */
public record IdentityPage(
        Frame frame, ContestSummary contest, String pass, boolean phones, Typed typed, FormErrors errors) {

    /** @param sent whether a code is under way */
    public record Typed(boolean sent, String phone) {}

    public String base() {
        return PlayListController.PATH + "/" + contest.id();
    }

    public String key() {
        return contest.id().toString();
    }
}
