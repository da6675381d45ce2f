package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestState;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.IdentityWay;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Frame;
import org.anyue.ui.Option;

/**
 * Where somebody begins.
 *
 * @param counties to choose from, empty when none is asked
 * @param identity what has to be proved first
 * @param notice why nobody can begin now, empty when one can
 */
public record EntryPage(
        Frame frame,
        ContestSummary contest,
        String pass,
        List<Option> counties,
        String notice,
        Identity identity,
        EntryForm typed,
        FormErrors errors) {

    /**
     * Who somebody is.
     *
     * @param fits whether the pass is enough
     * @param known whether the pass says who it is, so that the browser had better keep it
     * @param phone whether a number may be proved
     * @param wechat whether WeChat may be asked
     */
    public record Identity(boolean fits, boolean known, boolean phone, boolean wechat) {

        /** Whether there is anything to choose. */
        public boolean offers() {
            return !known && (wechat || !fits && phone);
        }
    }

    public String base() {
        return PlayListController.PATH + "/" + contest.id();
    }

    public String key() {
        return contest.id().toString();
    }

    public String words() {
        return ContestWords.period(contest.rules().period()) + " · " + ContestWords.brief(contest);
    }

    public List<String> rules() {
        return ContestWords.rules(contest.rules());
    }

    public boolean practice() {
        return contest.rules().sitting().practice();
    }

    public boolean timed() {
        return contest.rules().sitting().seconds() > 0;
    }

    public boolean published() {
        return contest.state() == ContestState.PUBLISHED;
    }

    /** Whether somebody may answer without saying who it is. */
    public boolean anonymous() {
        return contest.rules().asking().allows(IdentityWay.NONE);
    }

    public boolean closed() {
        return contest.rules().asking().isClosed();
    }

    public boolean asksAge() {
        return !contest.rules().chances().isNone();
    }

    public List<Option> ages() {
        return List.of(new Option("adult", "已满十四周岁"), new Option("young", "未满十四周岁", "在家长陪同下答题，不参加抽奖"));
    }
}
