package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;

/**
 * Who is helped.
 *
 * @param counties to choose from, empty when none is asked
 * @param left papers that the actor may still fill in today
 */
public record HelpPage(ContestSummary contest, List<Option> counties, int left, HelpForm typed, FormErrors errors) {

    public String base() {
        return ContestController.PATH + "/" + contest.id();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb("现场代答"));
    }

    public List<String> rules() {
        return ContestWords.rules(contest.rules());
    }

    /** Whether a number is worth giving. */
    public boolean draws() {
        return !contest.rules().chances().isNone() && contest.rules().asking().prizeContact();
    }

    public List<Option> ages() {
        return List.of(new Option("adult", "已满十四周岁"), new Option("young", "未满十四周岁", "不参加抽奖"));
    }
}
