package org.anyue.quiz.web;

import java.util.Arrays;
import java.util.List;
import org.anyue.quiz.ContestPreset;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Tone;

/**
 * Contests of a place.
 *
 * @param helped contests that run here or above, for which people may be helped
 */
public record ContestListPage(List<Row> rows, List<Helped> helped, boolean mayCreate) {

    public record Helped(String href, String title, String days) {

        static Helped of(ContestSummary contest) {
            return new Helped(
                    ContestController.PATH + "/" + contest.id(),
                    contest.title(),
                    ContestWords.period(contest.rules().period()));
        }
    }

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
