package org.anyue.quiz.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.quiz.Blueprint;
import org.anyue.quiz.ChanceRule;
import org.anyue.quiz.ChanceTrigger;
import org.anyue.quiz.ContestRules;
import org.anyue.quiz.Contests;
import org.anyue.quiz.IdentityWay;
import org.anyue.quiz.PaperMode;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/** Turns a typed contest into rules and notes what cannot be read. */
final class ContestFormReader {

    private final ContestForm form;
    private final List<IdentityWay> offered;
    private FormErrors errors = FormErrors.NONE;

    ContestFormReader(ContestForm form, List<IdentityWay> offered) {
        this.form = form;
        this.offered = offered;
    }

    FormErrors errors() {
        return errors;
    }

    /** To be used only when nothing was noted. */
    Contests.Draft draft() {
        LocalDate start = day("start", form.head().start());
        LocalDate end = day("end", form.head().end());
        if (end.isBefore(start)) {
            wrong("end", "结束日期早于开始日期");
            end = start;
        }
        PaperMode mode = choice("mode", PaperMode.class, form.head().mode(), PaperMode.RANDOM);
        return new Contests.Draft(
                form.head().title(),
                campaign(),
                new ContestRules(
                        new DateRange(start, end), new Blueprint(mode, lines()), sitting(), chances(), asking()));
    }

    private List<Blueprint.Line> lines() {
        List<Blueprint.Line> lines = new ArrayList<>();
        for (int at = 0; at < form.lines().size(); at++) {
            ContestForm.Line line = form.lines().get(at);
            if (!line.isBlank()) {
                lines.add(new Blueprint.Line(
                        line.week().isEmpty() ? 0 : number("week" + at, line.week()),
                        line.topic(),
                        optional("level" + at, QuestionLevel.class, line.level()),
                        optional("kind" + at, QuestionKind.class, line.kind()),
                        number("count" + at, line.count())));
            }
        }
        if (lines.isEmpty()) {
            wrong("count0", "请至少填写一行组卷规则");
        }
        return lines;
    }

    private ContestRules.Sitting sitting() {
        ContestForm.Sitting sitting = form.sitting();
        int minutes = sitting.minutes().isEmpty() ? 0 : number("minutes", sitting.minutes());
        return new ContestRules.Sitting(
                number("tries", sitting.tries()),
                minutes * 60,
                number("passMark", sitting.passMark()),
                sitting.practice(),
                sitting.rankings());
    }

    private ChanceRule chances() {
        ContestForm.Draw draw = form.draw();
        ChanceTrigger trigger = choice("trigger", ChanceTrigger.class, draw.trigger(), ChanceTrigger.NONE);
        if (trigger == ChanceTrigger.NONE) {
            return new ChanceRule(trigger, 0, 0, 0);
        }
        int threshold = trigger == ChanceTrigger.PASS ? 0 : number("threshold", draw.threshold());
        return new ChanceRule(trigger, threshold, number("perDay", draw.perDay()), number("cap", draw.cap()));
    }

    private ContestRules.Asking asking() {
        List<IdentityWay> ways = new ArrayList<>();
        for (IdentityWay way : IdentityWay.values()) {
            if (offered.contains(way) && form.asking().ways().contains(way.name())) {
                ways.add(way);
            }
        }
        return new ContestRules.Asking(
                ways, form.asking().county(), form.asking().prizeContact());
    }

    private @Nullable UUID campaign() {
        try {
            return form.head().campaign().isEmpty()
                    ? null
                    : Ids.parse(form.head().campaign());
        } catch (NotFound forged) {
            wrong("campaign", "请选择一项");
            return null;
        }
    }

    private void wrong(String field, String message) {
        errors = errors.and(field, message);
    }

    private LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            wrong(field, "请填写日期");
            return LocalDate.EPOCH;
        }
    }

    private int number(String field, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException unreadable) {
            wrong(field, "请填写整数");
            return 1;
        }
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type, String typed, E otherwise) {
        E chosen = optional(field, type, typed);
        if (chosen == null) {
            wrong(field, "请选择一项");
            return otherwise;
        }
        return chosen;
    }

    private <E extends Enum<E>> @Nullable E optional(String field, Class<E> type, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, typed);
        } catch (IllegalArgumentException forged) {
            wrong(field, "请选择一项");
            return null;
        }
    }
}
