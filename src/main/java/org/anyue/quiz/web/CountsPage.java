package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Frame;

/** How many take part where. */
public record CountsPage(Frame frame, ContestSummary contest, List<CountyRow> rows, int assisted, int cards) {

    public String base() {
        return PlayListController.PATH + "/" + contest.id();
    }

    public int people() {
        return rows.stream().mapToInt(CountyRow::people).sum();
    }

    public int papers() {
        return rows.stream().mapToInt(CountyRow::papers).sum();
    }

    /** How many came another way than by the own phone, empty for none. */
    public String helped() {
        return assisted + cards == 0 ? "" : "其中工作人员代答 " + assisted + " 份，纸质答题卡 " + cards + " 份。";
    }

    public boolean ranked() {
        return contest.rules().sitting().rankings();
    }
}
