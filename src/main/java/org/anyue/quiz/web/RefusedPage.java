package org.anyue.quiz.web;

import org.anyue.ui.Frame;

/** A paper that is not taken, whatever is done. */
public record RefusedPage(Frame frame, String contest, String reason) {

    public String base() {
        return PlayListController.PATH + "/" + contest;
    }
}
