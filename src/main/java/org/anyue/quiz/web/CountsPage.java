package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Frame;

/** How many take part where. */
public record CountsPage(Frame frame, ContestSummary contest, List<CountyRow> rows) {

    public String base() {
        return PlayListController.PATH + "/" + contest.id();
    }

    public int people() {
        return rows.stream().mapToInt(CountyRow::people).sum();
    }

    public int papers() {
        return rows.stream().mapToInt(CountyRow::papers).sum();
    }

    public boolean ranked() {
        return contest.rules().sitting().rankings();
    }
}
