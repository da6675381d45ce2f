package org.anyue.planimport.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Activity;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.Severity;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.ChineseNumber;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/** Weekday against date, deadlines on rest days or already past, dates that contradict each other. */
final class DateCheck {

    private static final Pattern WEEKDAY = Pattern.compile("(?<day>[0-9" + ChineseNumber.CLASS
            + "]{1,3})(?:[日号]|(?<=[0-9][.．][0-9]{1,2}))[ ]*[（(，,]?[ ]*(?:星期|周)(?<name>[一二三四五六日天])(?!至|到|[—~～-])[）)]?");
    private static final String DAYS = "一二三四五六日";

    private final Examined plan;
    private final PlanText text;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private DateCheck(Examined plan) {
        this.plan = plan;
        this.text = plan.text();
    }

    static List<Finding> run(Examined plan) {
        DateCheck check = new DateCheck(plan);
        plan.dates().forEach(check::one);
        check.consultationDay();
        check.schedule();
        check.findings.addAll(TwoDates.run(plan));
        return check.findings;
    }

    private void one(DatePhrase date) {
        LocalDate start = date.start();
        LocalDate end = date.end();
        if (end == null) {
            return;
        }
        if (start != null && end.isBefore(start)) {
            add(FindingCode.DATE_CONFLICT, Severity.ERROR, "结束日期早于开始日期，请核对后改正", null, date.span());
        }
        weekday(date, end);
        if (date.deadline() && RestDays.rest(end) && seen.add("rest " + date.text())) {
            LocalDate before = RestDays.workingDayBefore(end);
            add(
                    FindingCode.REST_DAY,
                    Severity.NOTE,
                    "截止日%s是休息日，建议提前到%s".formatted(day(end), day(before)),
                    before.toString(),
                    date.span());
        }
        LocalDate asOf = plan.asOf();
        if (date.deadline() && asOf != null && end.isBefore(asOf) && seen.add("past " + date.text())) {
            add(
                    FindingCode.PAST_DEADLINE,
                    Severity.WARNING,
                    "截止日%s在%s已过，请改期；已经报过的可以删去".formatted(day(end), day(asOf)),
                    null,
                    date.span());
        }
    }

    /** "6月16日（星期日）". */
    private static String day(LocalDate day) {
        return "%d月%d日（星期%s）"
                .formatted(
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        DAYS.charAt(day.getDayOfWeek().getValue() - 1));
    }

    /** The weekday stands in the phrase itself ("6月20日（星期五）前") or right behind it; a window may have two. */
    private void weekday(DatePhrase date, LocalDate end) {
        int from = text.index(date.span().start());
        int to = text.index(date.span().end());
        Matcher said = WEEKDAY.matcher(text.value()).region(from, Math.min(text.length(), to + 8));
        while (said.find() && said.start() < to) {
            boolean ofEnd = ChineseNumber.parse(said.group("day")).orElse(0) == end.getDayOfMonth();
            LocalDate day = ofEnd || date.start() == null ? end : date.start();
            int real = day.getDayOfWeek().getValue();
            boolean same = ChineseNumber.parse(said.group("day")).orElse(0) == day.getDayOfMonth();
            if (same && real != DAYS.indexOf(said.group("name").replace('天', '日')) + 1) {
                String right = "星期" + DAYS.charAt(real - 1);
                add(
                        FindingCode.WEEKDAY_MISMATCH,
                        Severity.ERROR,
                        "%d年%d月%d日是%s，不是星期%s；请核对后改日期或改星期"
                                .formatted(
                                        day.getYear(),
                                        day.getMonthValue(),
                                        day.getDayOfMonth(),
                                        right,
                                        said.group("name")),
                        right,
                        text.span(from, Math.max(to, said.end())));
            }
        }
    }

    /** Another day called 咨询日 than the one of the plan. */
    private void consultationDay() {
        LocalDate day = plan.head().consultationDay();
        for (Sentence sentence : plan.document().sentences()) {
            if (day == null || !sentence.text().contains("咨询日")) {
                continue;
            }
            for (DatePhrase date : plan.datesIn(text.span(sentence.range()))) {
                boolean single = date.start() != null && date.start().equals(date.end());
                String clause = clause(date);
                if (single && !day.equals(date.end()) && clause.contains("咨询日")) {
                    add(
                            FindingCode.DATE_CONFLICT,
                            Severity.ERROR,
                            "咨询日在另一处是%s，这里是%s，请改成同一天".formatted(day(day), date.text()),
                            null,
                            date.span());
                }
            }
        }
    }

    /** A schedule at the end that gives an activity another day than its own paragraph. */
    private void schedule() {
        for (DatePhrase date : plan.dates()) {
            int at = text.index(date.span().start());
            boolean listed = plan.document().root().at(at).within(SectionRole.ATTACHMENT)
                    || plan.document().tables().stream()
                            .anyMatch(table -> table.range().contains(at));
            Activity activity = listed ? named(lineOrClause(at, date)) : null;
            if (activity == null || activity.span().overlaps(date.span())) {
                continue;
            }
            DatePhrase other = contradicted(activity, date);
            if (other != null) {
                int end = at + clause(date).length();
                add(
                        FindingCode.DATE_CONFLICT,
                        Severity.ERROR,
                        "“%s”在正文中是“%s”，这里是“%s”，请改成同一时间".formatted(activity.title(), other.text(), date.text()),
                        other.text(),
                        text.span(at, Math.min(end, text.length())));
            }
        }
    }

    private @Nullable DatePhrase contradicted(Activity activity, DatePhrase date) {
        List<DatePhrase> own = activity.dates().stream()
                .filter(other -> other.end() != null && (other.start() == null) == (date.start() == null))
                .toList();
        boolean agrees = own.stream()
                .anyMatch(other -> date.equals(other)
                        || java.util.Objects.equals(other.end(), date.end())
                        || java.util.Objects.equals(other.start(), date.start()));
        return own.isEmpty() || agrees || date.end() == null ? null : own.getFirst();
    }

    private @Nullable Activity named(String words) {
        return plan.activities().stream()
                .filter(activity -> activity.title().length() >= 3 && words.contains(activity.title()))
                .findFirst()
                .orElse(null);
    }

    private String lineOrClause(int at, DatePhrase date) {
        int lineStart = text.value().lastIndexOf('\n', at) + 1;
        int lineEnd = text.value().indexOf('\n', at);
        String line = text.at(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        return line.indexOf('\t') >= 0 ? line : clause(date);
    }

    /** From the date to the next stop. */
    private String clause(DatePhrase date) {
        int from = text.index(date.span().start());
        int to = from;
        while (to < text.length() && "，,。；;\n".indexOf(text.value().charAt(to)) < 0) {
            to++;
        }
        return text.at(from, to);
    }

    private void add(FindingCode code, Severity severity, String message, @Nullable String suggestion, Span span) {
        findings.add(new Finding(code, severity, message, suggestion, span));
    }
}
