package org.anyue.quiz.web;

import java.util.ArrayList;
import java.util.List;
import org.anyue.quiz.Blueprint;
import org.anyue.quiz.ChanceRule;
import org.anyue.quiz.ContestRules;
import org.anyue.quiz.ContestSummary;
import org.anyue.quiz.IdentityWay;
import org.springframework.util.MultiValueMap;

/** A contest as it was typed. */
public record ContestForm(Head head, List<Line> lines, Sitting sitting, Draw draw, Asking asking, String version) {

    /** Rows of the blueprint that the form offers. */
    static final int LINES = 8;

    public record Head(String title, String campaign, String start, String end, String mode) {}

    /** @param week empty or 0 for all weeks */
    public record Line(String week, String topic, String level, String kind, String count) {

        static final Line BLANK = new Line("", "", "", "", "");

        boolean isBlank() {
            return (week + topic + level + kind + count).isEmpty();
        }
    }

    public record Sitting(String tries, String minutes, String passMark, boolean practice, boolean rankings) {}

    public record Draw(String trigger, String threshold, String perDay, String cap) {}

    public record Asking(List<String> ways, boolean county, boolean prizeContact) {}

    static ContestForm of(String title, String campaign, ContestRules rules, int version) {
        List<Line> lines = new ArrayList<>();
        for (Blueprint.Line line : rules.blueprint().lines()) {
            lines.add(new Line(
                    line.week() == 0 ? "" : String.valueOf(line.week()),
                    line.topic(),
                    line.level() == null ? "" : line.level().name(),
                    line.kind() == null ? "" : line.kind().name(),
                    String.valueOf(line.count())));
        }
        ContestRules.Sitting sitting = rules.sitting();
        ChanceRule chances = rules.chances();
        return new ContestForm(
                new Head(
                        title,
                        campaign,
                        rules.period().start().toString(),
                        rules.period().end().toString(),
                        rules.blueprint().mode().name()),
                padded(lines),
                new Sitting(
                        String.valueOf(sitting.dailyTries()),
                        sitting.seconds() == 0 ? "" : String.valueOf(sitting.seconds() / 60),
                        String.valueOf(sitting.passMark()),
                        sitting.practice(),
                        sitting.rankings()),
                new Draw(
                        chances.trigger().name(),
                        chances.threshold() == 0 ? "" : String.valueOf(chances.threshold()),
                        chances.isNone() ? "" : String.valueOf(chances.perDay()),
                        chances.isNone() ? "" : String.valueOf(chances.cap())),
                new Asking(
                        rules.asking().ways().stream().map(IdentityWay::name).toList(),
                        rules.asking().county(),
                        rules.asking().prizeContact()),
                String.valueOf(version));
    }

    static ContestForm of(ContestSummary contest) {
        String campaign = contest.campaign() == null ? "" : org.anyue.shared.Ids.toText(contest.campaign());
        return of(contest.title(), campaign, contest.rules(), contest.version());
    }

    static ContestForm of(MultiValueMap<String, String> sent) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < LINES; at++) {
            lines.add(new Line(
                    one(sent, "week" + at),
                    one(sent, "topic" + at),
                    one(sent, "level" + at),
                    one(sent, "kind" + at),
                    one(sent, "count" + at)));
        }
        return new ContestForm(
                new Head(
                        one(sent, "title"),
                        one(sent, "campaign"),
                        one(sent, "start"),
                        one(sent, "end"),
                        one(sent, "mode")),
                lines,
                new Sitting(
                        one(sent, "tries"),
                        one(sent, "minutes"),
                        one(sent, "passMark"),
                        ticked(sent, "practice"),
                        ticked(sent, "rankings")),
                new Draw(one(sent, "trigger"), one(sent, "threshold"), one(sent, "perDay"), one(sent, "cap")),
                new Asking(sent.getOrDefault("ways", List.of()), ticked(sent, "county"), ticked(sent, "prizeContact")),
                one(sent, "version"));
    }

    private static List<Line> padded(List<Line> lines) {
        while (lines.size() < LINES) {
            lines.add(Line.BLANK);
        }
        return lines;
    }

    private static boolean ticked(MultiValueMap<String, String> sent, String name) {
        return "true".equals(one(sent, name));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return EntryForm.one(sent, name);
    }
}
