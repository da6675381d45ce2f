package org.anyue.quiz.web;

import java.util.Arrays;
import java.util.List;
import org.anyue.quiz.ContestPreset;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Tone;

/** Contests of a place. */
public record ContestListPage(List<Row> rows, boolean mayCreate) {

    public List<ContestPreset> presets() {
        return Arrays.asList(ContestPreset.values());
    }

    public record Row(String href, String title, String days, String words, String state, Tone tone) {

        static Row of(ContestSummary contest) {
            return new Row(
                    ContestController.PATH + "/" + contest.id(),
                    contest.title(),
                    ContestWords.period(contest.rules().period()),
                    ContestWords.brief(contest),
                    contest.state().label(),
                    ContestWords.tone(contest.state()));
        }
    }
}
