package org.anyue.quiz.web;

import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Frame;

/**
 * A phone number before the first paper.
 *
 * @param phones whether codes can be sent
 */
public record IdentityPage(Frame frame, ContestSummary contest, String pass, boolean phones, PhoneStep step) {

    public String base() {
        return PlayListController.PATH + "/" + contest.id();
    }

    public String key() {
        return contest.id().toString();
    }
}
