package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.CardFiles;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/**
 * The way of paper.
 *
 * @param day for which papers are printed
 */
public record CardPage(ContestSummary contest, String day, FormErrors errors) {

    public String base() {
        return ContestController.PATH + "/" + contest.id() + "/cards";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb("答题卡"));
    }

    public int megabytes() {
        return CardFiles.MEGABYTES;
    }

    public int most() {
        return CardFiles.MOST_CARDS;
    }
}
