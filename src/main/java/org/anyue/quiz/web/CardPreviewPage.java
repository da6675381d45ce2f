package org.anyue.quiz.web;

import java.util.Comparator;
import java.util.List;
import org.anyue.quiz.CardImport;
import org.anyue.quiz.CardImport.Fate;
import org.anyue.quiz.ContestSummary;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Tone;

/** What a file of answer cards would do. */
public record CardPreviewPage(ContestSummary contest, CardImport found, String href, FormErrors errors) {

    /** Rows on the page; a longer file is named by its figures. */
    private static final int SHOWN = 300;

    public String base() {
        return ContestController.PATH + "/" + contest.id() + "/cards";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("答题竞赛", ContestController.PATH), new Crumb("答题卡", base()), new Crumb("核对"));
    }

    public int good() {
        return found.count(Fate.GOOD);
    }

    public int twins() {
        return found.count(Fate.TWIN);
    }

    public int flawed() {
        return found.count(Fate.FLAWED);
    }

    public boolean cut() {
        return found.lines().size() > SHOWN;
    }

    /** What has to be put right first, then what stays out. */
    public List<CardImport.Line> rows() {
        return found.lines().stream()
                .sorted(Comparator.comparing(CardImport.Line::fate).reversed().thenComparing(CardImport.Line::row))
                .limit(SHOWN)
                .toList();
    }

    public static Tone tone(Fate fate) {
        return switch (fate) {
            case GOOD -> Tone.OK;
            case TWIN -> Tone.NEUTRAL;
            case FLAWED -> Tone.DANGER;
        };
    }
}
