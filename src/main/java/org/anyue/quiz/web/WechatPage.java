package org.anyue.quiz.web;

import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Frame;

/**
 * On the way to WeChat.
 *
 * @param href where the reader says yes
 */
public record WechatPage(Frame frame, ContestSummary contest, String href) {

    public String base() {
        return PlayListController.PATH + "/" + contest.id();
    }
}
