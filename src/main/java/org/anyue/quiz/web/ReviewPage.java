package org.anyue.quiz.web;

import java.util.List;
import org.anyue.quiz.Appeal;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.Suspicion;
import org.anyue.quiz.SuspicionState;
import org.anyue.shared.Ids;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tone;

/** The review list. */
public record ReviewPage(
        ContestSummary contest, List<Suspicion> suspicions, List<Appeal> appeals, boolean office, FormErrors errors) {

    public String base() {
        return ContestController.PATH + "/" + contest.id() + "/review";
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("答题竞赛", ContestController.PATH),
                new Crumb(contest.title(), ContestController.PATH + "/" + contest.id()),
                new Crumb("核查名单"));
    }

    public String id(Suspicion suspicion) {
        return Ids.toText(suspicion.id());
    }

    public String id(Appeal appeal) {
        return Ids.toText(appeal.id());
    }

    /** Enough to tell participants apart; who it is stays unknown here. */
    public String subject(java.util.UUID subject) {
        return "参与者 " + Ids.toText(subject).substring(18);
    }

    public String at(java.time.Instant at) {
        return ContestWords.at(at);
    }

    public String due(Appeal appeal) {
        return ContestWords.day(appeal.dueOn()) + "前";
    }

    public Tone tone(SuspicionState state) {
        return switch (state) {
            case OPEN -> Tone.WARN;
            case CLEARED -> Tone.OK;
            case EXCLUDED -> Tone.DANGER;
        };
    }

    public boolean open(Suspicion suspicion) {
        return suspicion.state() == SuspicionState.OPEN;
    }

    public boolean open(Appeal appeal) {
        return appeal.state() == Appeal.State.RECEIVED;
    }
}
