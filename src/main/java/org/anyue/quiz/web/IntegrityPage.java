package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.SuspicionState;
import org.anyue.quiz.Suspicions;
import org.anyue.ui.Frame;

/** The integrity report. */
public record IntegrityPage(Frame frame, ContestSummary contest, Papers papers, Suspicions.Report report) {

    /** @param helped papers that staff filled in or typed from answer cards */
    public record Papers(int all, int tooFast, int helped) {}

    public String base() {
        return PlayListController.PATH + "/" + contest.id();
    }

    public record Row(String reason, int noticed, int cleared, int excluded, int open) {}

    public List<Row> rows() {
        return report.counts().entrySet().stream()
                .map(one -> new Row(
                        one.getKey().label(),
                        one.getValue()[0] + one.getValue()[1] + one.getValue()[2],
                        one.getValue()[SuspicionState.CLEARED.ordinal()],
                        one.getValue()[SuspicionState.EXCLUDED.ordinal()],
                        one.getValue()[SuspicionState.OPEN.ordinal()]))
                .toList();
    }
}
