package org.anyue.quiz.web;

import java.util.List;
import org.anyue.ui.Frame;

/** A paper that could not be taken now, ready to be sent again. */
public record AgainPage(Frame frame, String contest, List<Field> fields, String reason) {

    public record Field(String name, String value) {}

    public AgainPage {
        fields = List.copyOf(fields);
    }

    public String action() {
        return PlayListController.PATH + "/" + contest + "/answers";
    }
}
