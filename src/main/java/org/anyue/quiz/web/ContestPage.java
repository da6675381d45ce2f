package org.anyue.quiz.web;

import java.util.List;
import java.util.stream.Collectors;
import org.anyue.quiz.Blueprint;
import org.anyue.quiz.ContestState;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.IdentityWay;
import org.anyue.quiz.PaperMode;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.QrPicture;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One contest, for its office.
 *
 * @param campaign title of its month, empty for none
 * @param familiar of a paper what somebody knows who has seen {@link #COLLECTED} others, in percent
 * @param shortages lines of the blueprint that lack questions
 * @param address where citizens take part, empty for a draft
 */
public record ContestPage(
        ContestSummary contest,
        String campaign,
        int questions,
        int familiar,
        List<String> shortages,
        String address,
        @Nullable QrPicture picture,
        boolean office,
        FormErrors errors) {

    static final int COLLECTED = 100;
    private static final int WORTH_LESS = 60;

    /** How well the questions stand against lists of answers; empty where all have the same ones anyway. */
    public String exposure() {
        if (contest.rules().blueprint().mode() != PaperMode.RANDOM || questions == 0) {
            return "";
        }
        return "收集过 " + COLLECTED + " 份答卷的人，再答一份时约 " + familiar + "% 的题见过"
                + (familiar > WORTH_LESS ? "；题库达到每份题数的 110 倍时不到六成" : "");
    }

    public String base() {
        return ContestController.PATH + "/" + contest.id();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb(contest.title()));
    }

    public Tone tone() {
        return ContestWords.tone(contest.state());
    }

    public boolean is(ContestState state) {
        return contest.state() == state;
    }

    public boolean draft() {
        return is(ContestState.DRAFT);
    }

    public boolean running() {
        return is(ContestState.OPEN);
    }

    public boolean paused() {
        return is(ContestState.PAUSED);
    }

    public boolean closed() {
        return is(ContestState.CLOSED);
    }

    /** Whether people without a phone may be helped. */
    public boolean helps() {
        return office && !published() && !contest.rules().asking().isClosed();
    }

    public boolean published() {
        return is(ContestState.PUBLISHED);
    }

    public String version() {
        return String.valueOf(contest.version());
    }

    public String days() {
        return ContestWords.period(contest.rules().period());
    }

    public String paper() {
        return contest.rules().blueprint().mode().label() + "："
                + contest.rules().blueprint().lines().stream()
                        .map(Blueprint.Line::words)
                        .collect(Collectors.joining("；"));
    }

    public String sitting() {
        return ContestWords.tries(contest.rules()) + "，" + ContestWords.brief(contest);
    }

    public String ways() {
        return contest.rules().asking().ways().stream().map(IdentityWay::label).collect(Collectors.joining("、"));
    }

    public String asks() {
        String county = contest.rules().asking().county() ? "答题前问所在县（市、区）" : "答题前什么都不问";
        return county + (contest.rules().asking().prizeContact() ? "；参加抽奖的登记手机号" : "");
    }

    public String chances() {
        return contest.rules().chances().words();
    }
}
