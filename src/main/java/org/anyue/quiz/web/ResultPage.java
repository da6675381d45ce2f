package org.anyue.quiz.web;

import org.anyue.quiz.AttemptMark;
import org.anyue.quiz.ChanceRule;
import org.anyue.quiz.ContestRules;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.MarkedPaper;
import org.anyue.quiz.Play;
import org.anyue.ui.Frame;

/**
 * What came of a paper.
 *
 * @param pass to go on with, empty when it is only looked at
 * @param rules null when it is only looked at
 */
public record ResultPage(Frame frame, MarkedPaper paper, String pass, ContestRules rules) {

    static ResultPage of(Frame frame, Play.Handed handed, ContestSummary contest) {
        return new ResultPage(frame, handed.paper(), handed.pass(), contest.rules());
    }

    public String base() {
        return PlayListController.PATH + "/" + paper.contest();
    }

    /** Where somebody began. */
    public String home() {
        return closed() ? "/desk/exams/" + paper.contest() : base();
    }

    public String key() {
        return paper.contest().toString();
    }

    public String receiptHref() {
        return ReceiptController.PATH + "/" + paper.receipt();
    }

    public String at() {
        return ContestWords.at(paper.submittedAt());
    }

    public boolean more() {
        return !pass.isEmpty() && paper.slot() < rules.sitting().dailyTries();
    }

    private String again() {
        if (rules.isOnePaper()) {
            return more() ? "。请看清题目，再答一份。" : "，次数已经用完。";
        }
        return "。请看清题目再答，" + (more() ? "今天还可以再答一份。" : "明天还可以再答。");
    }

    public boolean closed() {
        return rules.asking().isClosed();
    }

    /** For whoever did not pass. */
    public String advice() {
        return rules.isOnePaper() && !more() && !paper.isPractice() ? "看看错在哪里" : "看看解析再来";
    }

    public boolean draws() {
        return !rules.chances().isNone() && !paper.isPractice();
    }

    /** Plays, but not for prizes. */
    public boolean young() {
        return paper.has(AttemptMark.UNDER_14);
    }

    /** What this paper earns, in words. */
    public String chance() {
        ChanceRule rule = rules.chances();
        if (young()) {
            return "未满十四周岁不参加抽奖，成绩已记下。";
        }
        if (paper.has(AttemptMark.TOO_FAST)) {
            return "用时过短，这份答卷不计抽奖机会" + again();
        }
        return rule.words() + "。";
    }
}
