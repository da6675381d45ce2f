package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.PaperSheet;
import org.anyue.quiz.QuestionKind;
import org.anyue.ui.Crumb;

/** A paper that staff read aloud. */
public record HelpPaperPage(ContestSummary contest, PaperSheet sheet, String phone) {

    public String base() {
        return ContestController.PATH + "/" + contest.id();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb("现场代答", base() + "/help"), new Crumb("答卷"));
    }

    public String time() {
        return ContestWords.time(sheet.seconds());
    }

    public static boolean isFill(PaperSheet.Question question) {
        return question.kind() == QuestionKind.FILL;
    }

    public static boolean isMultiple(PaperSheet.Question question) {
        return question.kind() == QuestionKind.MULTIPLE;
    }

    public String picture(PaperSheet.Question question) {
        return PlayListController.PATH + "/" + contest.id() + "/pictures/" + question.picture();
    }
}
