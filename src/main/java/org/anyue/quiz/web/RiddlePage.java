package org.anyue.quiz.web;

import org.anyue.quiz.Riddle;
import org.anyue.ui.Frame;

/** A moment of patience before the paper; everything that was typed goes on with it. */
public record RiddlePage(Frame frame, String contest, String pass, EntryForm typed, Riddle riddle) {

    public String action() {
        return PlayListController.PATH + "/" + contest + "/paper";
    }
}
