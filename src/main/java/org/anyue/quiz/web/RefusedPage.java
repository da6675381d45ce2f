package org.anyue.quiz.web;

import org.anyue.ui.Frame;

/**
 * Something that is not taken, whatever is done.
 *
 * @param contest empty when it is not known which
 */
public record RefusedPage(Frame frame, String contest, String reason) {

    public String base() {
        return contest.isEmpty() ? PlayListController.PATH : PlayListController.PATH + "/" + contest;
    }
}
