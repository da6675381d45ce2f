package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.MarkedPaper;
import org.anyue.ui.Crumb;

/**
 * What came of a paper that staff filled in.
 *
 * @param entered whether the person was entered for the draw
 */
public record HelpResultPage(ContestSummary contest, MarkedPaper paper, boolean entered) {

    public String base() {
        return ContestController.PATH + "/" + contest.id();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb("现场代答", base() + "/help"), new Crumb("成绩"));
    }

    public String receiptHref() {
        return ReceiptController.PATH + "/" + paper.receipt();
    }
}
