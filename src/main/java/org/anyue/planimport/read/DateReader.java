package org.anyue.planimport.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.text.ChineseNumber;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads date phrases: days, ranges, 上旬 / 中旬 / 下旬, 底 / 末 / 初, 前 (that day included), 即日起, recurring 每周五17:00前. A
 * phrase that is no possible date (2月30日) keeps its text and has no dates.
 */
public final class DateReader {

    private static final String NUMBER = "(?:\\d{1,2}|[〇零一二三四五六七八九十]{1,3})";
    private static final String YEAR = "(?:(?:20\\d{2}|二[〇零][〇零一二三四五六七八九]{2})年|今年|当年|明年|次年)?";
    private static final String WEEKDAY = "(?:[ ]*[（(](?:星期|周)[一二三四五六日天][）)])?";
    private static final String TIME = "(?:[上下]午|中午|早上|晚上)?(?:\\d{1,2}[:：]\\d{2}|\\d{1,2}[时点](?:\\d{1,2}分|半|整)?)?";
    private static final String PART =
            "(?:(?<day%1$s>" + NUMBER + ")[日号]|份?(?<third%1$s>上中|中下|[上中下])旬|份?(?<edge%1$s>底|末|初)|(?<whole%1$s>份))";
    private static final String POINT = "(?<year%1$s>" + YEAR + ")(?<month%1$s>" + NUMBER + ")月";
    private static final String TO = "(?:[ ]*(?:起)?[，,]?[ ]*(?:至|到|[—–－~～-]{1,2})[ ]*)";
    private static final Pattern PHRASE =
            Pattern.compile("(?:(?<now>即日起|自?发文之日起|印发之日起)(?:[至到]" + POINT.formatted("N") + PART.formatted("N") + "止?)?"
                    + "|" + POINT.formatted("A") + PART.formatted("A") + "(?:" + WEEKDAY + TIME + TO + "(?:(?<year2>"
                    + YEAR + ")(?<month2>" + NUMBER + ")月)?"
                    + "(?:(?<day2>" + NUMBER + ")[日号]|(?<third2>上中|中下|[上中下])旬|(?<edge2>底|末))止?)?" + ")"
                    + "(?<before>" + WEEKDAY + "(?:" + TIME + "|下班)(?:之前|以前|前(?!后|往|来|提|期|夕|置)|截止))?");
    private static final Pattern RECURRING =
            Pattern.compile("每个?(?:周|星期)[一二三四五六日天](?:下班|" + TIME + ")(?:之?前)?|每个?(?:周|星期)(?:末|" + TIME
                    + "|下班)(?:之?前)|每月(?:底|末|初|" + NUMBER + "[日号])(?:下班)?(?:之?前)?|每[日天](?:下班|" + TIME + ")前");
    /** A whole month is a date where it fills a cell of a table. */
    private static final Pattern CELL_MONTH = Pattern.compile("(?<=[\\t|｜]|^)[ ]*(?<phrase>(?<year>" + YEAR
            + ")(?<month>" + NUMBER + ")月(?:全月|整月|当月)?)[ ]*(?=[\\t|｜\n]|$)");

    private static final Pattern BARE_MONTH =
            Pattern.compile("(?<year>" + YEAR + ")(?<month>" + NUMBER + ")月(?!\\d|[日上中下底末初份])");

    private final DateContext context;

    public DateReader(DateContext context) {
        this.context = context;
    }

    /** All phrases of a range, in order of appearance. */
    public List<DatePhrase> read(PlanText text, Range range) {
        String value = text.at(range);
        List<DatePhrase> found = new ArrayList<>();
        List<Range> taken = new ArrayList<>();
        Matcher phrase = PHRASE.matcher(value);
        while (phrase.find()) {
            if (possibleStart(value, phrase.start())) {
                found.add(phrase(text, range.from(), phrase));
                taken.add(new Range(phrase.start(), phrase.end()));
            }
        }
        Matcher recurring = RECURRING.matcher(value);
        while (recurring.find()) {
            Range at = new Range(recurring.start(), recurring.end());
            if (taken.stream().noneMatch(at::overlaps)) {
                found.add(new DatePhrase(
                        recurring.group(), null, null, text.span(range.from() + at.from(), range.from() + at.to())));
            }
        }
        Matcher month = CELL_MONTH.matcher(value);
        while (month.find()) {
            DatePhrase whole = whole(text, range, month, month.start("phrase"), month.end("phrase"));
            if (whole != null) {
                found.add(whole);
            }
        }
        found.sort(java.util.Comparator.comparingInt(date -> date.span().start()));
        return found;
    }

    /** "2023年6月" as a whole month; only a section about the time of the campaign may be read like this. */
    public @Nullable DatePhrase wholeMonth(PlanText text, Range range) {
        Matcher matcher = BARE_MONTH.matcher(text.at(range));
        while (matcher.find()) {
            DatePhrase whole = whole(text, range, matcher, matcher.start(), matcher.end());
            if (whole != null) {
                return whole;
            }
        }
        return null;
    }

    private @Nullable DatePhrase whole(PlanText text, Range range, Matcher matcher, int from, int to) {
        Integer year = year(matcher.group("year"));
        Integer month = number(matcher.group("month"));
        if (year == null || month == null || month < 1 || month > 12) {
            return null;
        }
        YearMonth whole = YearMonth.of(year, month);
        return new DatePhrase(
                text.at(range).substring(from, to),
                whole.atDay(1),
                whole.atEndOfMonth(),
                text.span(range.from() + from, range.from() + to));
    }

    private static boolean possibleStart(String value, int start) {
        return start == 0 || !Character.isDigit(value.charAt(start - 1)) || !Character.isDigit(value.charAt(start));
    }

    private DatePhrase phrase(PlanText text, int offset, Matcher m) {
        boolean before = m.group("before") != null;
        LocalDate[] ends;
        try {
            ends = m.group("now") != null ? fromNow(m) : point(m);
        } catch (DateTimeException e) {
            ends = new LocalDate[2];
        }
        LocalDate start = before && m.group("now") == null && m.group("day2") == null && m.group("third2") == null
                ? null
                : ends[0];
        int end = m.end();
        return new DatePhrase(m.group(), start, ends[1], text.span(offset + m.start(), offset + end));
    }

    private LocalDate[] fromNow(Matcher m) {
        LocalDate[] ends = new LocalDate[2];
        if (m.group("monthN") != null) {
            LocalDate[] until = span(year(m.group("yearN")), number(m.group("monthN")), m, "N");
            ends[1] = until[1];
            ends[0] = context.issuedOn();
        }
        return ends;
    }

    private LocalDate[] point(Matcher m) {
        Integer year = year(m.group("yearA"));
        Integer month = number(m.group("monthA"));
        LocalDate[] ends = span(year, month, m, "A");
        String secondPart = m.group("day2") != null
                ? m.group("day2")
                : m.group("third2") != null ? m.group("third2") : m.group("edge2");
        if (secondPart != null) {
            Integer month2 = m.group("month2") == null ? month : number(m.group("month2"));
            Integer year2 = m.group("year2") == null || m.group("year2").isEmpty() ? year : year(m.group("year2"));
            ends[1] = span(year2, month2, m.group("day2"), m.group("third2"), m.group("edge2"))[1];
        }
        return ends;
    }

    private static LocalDate[] span(@Nullable Integer year, @Nullable Integer month, Matcher m, String suffix) {
        return span(year, month, m.group("day" + suffix), m.group("third" + suffix), m.group("edge" + suffix));
    }

    private static LocalDate[] span(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable String day,
            @Nullable String third,
            @Nullable String edge) {
        LocalDate[] ends = new LocalDate[2];
        if (year == null || month == null) {
            return ends;
        }
        YearMonth whole = YearMonth.of(year, month);
        LocalDate last = whole.atEndOfMonth();
        if (day != null) {
            Integer number = number(day);
            ends[0] = ends[1] = whole.atDay(number == null ? 0 : number);
        } else if (third != null) {
            ends[0] = whole.atDay(third.startsWith("上") ? 1 : third.startsWith("中") ? 11 : 21);
            ends[1] = third.endsWith("下") ? last : whole.atDay(third.endsWith("中") ? 20 : 10);
        } else if (edge != null) {
            ends[0] = "初".equals(edge) ? whole.atDay(1) : last;
            ends[1] = "初".equals(edge) ? whole.atDay(10) : last;
        } else {
            ends[0] = whole.atDay(1);
            ends[1] = last;
        }
        return ends;
    }

    private @Nullable Integer year(@Nullable String written) {
        if (written == null || written.isEmpty() || written.equals("今年") || written.equals("当年")) {
            return context.year();
        }
        if (written.equals("明年") || written.equals("次年")) {
            Integer year = context.year();
            return year == null ? null : year + 1;
        }
        return number(written.substring(0, written.length() - 1));
    }

    static @Nullable Integer number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parsed = ChineseNumber.parse(text);
        return parsed.isPresent() ? Integer.valueOf(parsed.getAsInt()) : null;
    }
}
