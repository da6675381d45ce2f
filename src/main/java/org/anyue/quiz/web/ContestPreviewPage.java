package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.MarkedPaper;
import org.anyue.ui.Crumb;

/** @param number of the sample, from 1 */
public record ContestPreviewPage(ContestSummary contest, int number, List<MarkedPaper.Question> questions) {

    public String base() {
        return ContestController.PATH + "/" + contest.id();
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("答题竞赛", ContestController.PATH), new Crumb(contest.title(), base()), new Crumb("试卷预览"));
    }
}
