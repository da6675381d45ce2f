package org.anyue.quiz.web;

import org.anyue.ui.Frame;

/**
 * Something that is not taken, whatever is done.
 *
 * @param contest empty when it is not known which
 * @param forgets whether the browser lets its pass go
 */
public record RefusedPage(Frame frame, String contest, String title, String reason, boolean forgets) {

    public String base() {
        return contest.isEmpty() ? PlayListController.PATH : PlayListController.PATH + "/" + contest;
    }

    public String home() {
        return contest.isEmpty() ? "全部竞赛" : "返回竞赛首页";
    }
}
