package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.ContestState;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Frame;

/** Contests, the running ones first. */
public record PlayListPage(Frame frame, List<Card> contests) {

    /** @param running whether papers are given out */
    public record Card(String href, String title, String words, boolean running) {

        static Card of(ContestSummary contest) {
            boolean running = contest.state() == ContestState.OPEN;
            String days = ContestWords.period(contest.rules().period());
            return new Card(
                    PlayListController.PATH + "/" + contest.id(),
                    contest.title(),
                    running
                            ? days + "；" + ContestWords.brief(contest)
                            : days + "，" + contest.state().label(),
                    running);
        }
    }
}
