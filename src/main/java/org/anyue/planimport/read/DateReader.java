package org.anyue.planimport.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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

    private final DateContext context;

    public DateReader(DateContext context) {
        this.context = context;
    }

    /** "4月1日起施行": the day of a law. */
    private static final Pattern IN_FORCE = Pattern.compile("起?(?:正式)?(?:施行|生效)");

    /** All phrases of a range, in order of appearance. */
    public List<DatePhrase> read(PlanText text, Range range) {
        Found found = new Found(text, range);
        found.each("每逢周期拜", DateWords.RECURRING, m -> found.add(m, null, null));
        found.each("月起", DateWords.PHRASE, m -> phrase(found, m));
        found.each("-./", DateWords.ISO, m -> iso(found, m));
        found.each("至到-—–－~～", DateWords.MONTHS, m -> months(found, m));
        found.each(".．", DateWords.DOTTED, m -> dotted(found, m));
        found.each("年", DateWords.YEAR_END, m -> {
            Integer year = year(m.group("year"));
            found.add(m, null, year == null ? null : LocalDate.of(year, 12, 31));
        });
        found.each("月", DateWords.MONTH_END, m -> {
            YearMonth month = context.month();
            found.add(m, null, month == null ? null : month.atEndOfMonth());
        });
        found.each("月期", DateWords.CELL_MONTH, m -> {
            YearMonth month = month(m);
            if (month != null) {
                found.add(m.start("phrase"), m.end("phrase"), month.atDay(1), month.atEndOfMonth());
            }
        });
        return found.sorted();
    }

    /** "2023年6月" as a whole month; only a section about the time of the campaign may be read like this. */
    public @Nullable DatePhrase wholeMonth(PlanText text, Range range) {
        Matcher matcher = DateWords.BARE_MONTH.matcher(text.at(range));
        while (matcher.find()) {
            YearMonth month = month(matcher);
            if (month != null) {
                Found found = new Found(text, range);
                found.add(matcher, month.atDay(1), month.atEndOfMonth());
                return found.sorted().getFirst();
            }
        }
        return null;
    }

    /** That day of the plan's year; null when the year is unknown. */
    @Nullable
    LocalDate day(Month month, int day) {
        Integer year = context.year();
        return year == null ? null : LocalDate.of(year, month, day);
    }

    private @Nullable YearMonth month(Matcher matcher) {
        if (matcher.group("month") == null) {
            return context.month();
        }
        Integer year = year(matcher.group("year"));
        Integer month = number(matcher.group("month"));
        return year == null || month == null || month < 1 || month > 12 ? null : YearMonth.of(year, month);
    }

    private void phrase(Found found, Matcher m) {
        if (IN_FORCE.matcher(found.value).region(m.end(), found.value.length()).lookingAt()) {
            return;
        }
        if (m.group("now") != null) {
            LocalDate until = possible(() -> span(year(m.group("yearN")), number(m.group("monthN")), m, "N"))[1];
            found.add(m, m.group("monthN") != null && until == null ? null : context.issuedOn(), until);
            return;
        }
        boolean second = m.group("day2") != null || m.group("third2") != null || m.group("edge2") != null;
        LocalDate[] ends = possible(() -> point(m));
        boolean deadline = !second && (m.group("before") != null || m.group("until") != null);
        boolean since = !second && m.group("since") != null && !deadline;
        int end = since && "开始".equals(m.group("since")) || m.group("since") == null ? m.end() : m.end("since");
        found.add(m.start(), end, deadline ? null : ends[0], since ? null : ends[1]);
        if (!second && !since) {
            further(found, m, end);
        }
    }

    private void further(Found found, Matcher first, int from) {
        Matcher m = DateWords.FURTHER.matcher(found.value);
        int at = from;
        while (m.region(at, found.value.length()).lookingAt()) {
            LocalDate[] ends = possible(() -> span(
                    year(first.group("yearA")),
                    number(first.group("monthA")),
                    m.group("day"),
                    m.group("third"),
                    m.group("edge")));
            int start = m.start() + (found.value.startsWith("以及", m.start()) ? 2 : 1);
            found.add(start, m.end(), m.group("before") != null ? null : ends[0], ends[1]);
            at = m.end();
        }
    }

    private void iso(Found found, Matcher m) {
        LocalDate[] ends = possible(() -> {
            LocalDate start = LocalDate.of(value(m, "yearA"), value(m, "monthA"), value(m, "dayA"));
            int year = m.group("year2") == null ? start.getYear() : value(m, "year2");
            LocalDate end = m.group("day2") == null ? start : LocalDate.of(year, value(m, "month2"), value(m, "day2"));
            return new LocalDate[] {start, end};
        });
        boolean deadline = m.group("before") != null && m.group("day2") == null;
        found.add(m, deadline ? null : ends[0], ends[1]);
    }

    private void dotted(Found found, Matcher m) {
        Integer year = context.year();
        if (year == null || found.numbersRow(m)) {
            return;
        }
        LocalDate[] ends = possible(() -> {
            LocalDate start = LocalDate.of(year, value(m, "month"), value(m, "day"));
            LocalDate end = m.group("day2") == null ? start : LocalDate.of(year, value(m, "month2"), value(m, "day2"));
            return new LocalDate[] {start, end};
        });
        boolean deadline = m.group("by") != null
                || m.group("lone") != null && !m.group("lone").isEmpty();
        if (ends[1] != null) {
            found.add(m, deadline ? null : ends[0], ends[1]);
        }
    }

    private void months(Found found, Matcher m) {
        Integer year = year(m.group("year"));
        Integer month = number(m.group("month"));
        Integer year2 = m.group("year2").isEmpty() ? year : year(m.group("year2"));
        Integer month2 = number(m.group("month2"));
        if (year == null || month == null || year2 == null || month2 == null) {
            return;
        }
        LocalDate[] ends = possible(() -> new LocalDate[] {
            YearMonth.of(year, month).atDay(1), YearMonth.of(year2, month2).atEndOfMonth()
        });
        if (ends[1] != null) {
            found.add(m, ends[0], ends[1]);
        }
    }

    private static int value(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private interface Reading {
        @Nullable
        LocalDate[] ends();
    }

    /** Both null when no such day exists. */
    private static @Nullable LocalDate[] possible(Reading reading) {
        try {
            return reading.ends();
        } catch (DateTimeException e) {
            return new @Nullable LocalDate[2];
        }
    }

    private @Nullable LocalDate[] point(Matcher m) {
        Integer year = year(m.group("yearA"));
        Integer month = number(m.group("monthA"));
        @Nullable LocalDate[] ends = span(year, month, m, "A");
        if (m.group("day2") != null || m.group("third2") != null || m.group("edge2") != null) {
            Integer month2 = m.group("month2") == null ? month : number(m.group("month2"));
            boolean same = m.group("year2") == null || m.group("year2").isEmpty();
            Integer year2 = same ? year : year(m.group("year2"));
            ends[1] = span(year2, month2, m.group("day2"), m.group("third2"), m.group("edge2"))[1];
        }
        return ends;
    }

    private static @Nullable LocalDate[] span(
            @Nullable Integer year, @Nullable Integer month, Matcher m, String suffix) {
        return span(year, month, m.group("day" + suffix), m.group("third" + suffix), m.group("edge" + suffix));
    }

    private static @Nullable LocalDate[] span(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable String day,
            @Nullable String third,
            @Nullable String edge) {
        @Nullable LocalDate[] ends = new LocalDate[2];
        if (year == null || month == null) {
            return ends;
        }
        YearMonth whole = YearMonth.of(year, month);
        LocalDate last = whole.atEndOfMonth();
        if (day != null) {
            Integer number = number(day);
            ends[0] = ends[1] = whole.atDay(number == null ? 0 : number);
        } else if (third != null) {
            ends[0] = whole.atDay(third.contains("上") ? 1 : third.contains("中") ? 11 : 21);
            ends[1] = third.contains("下") ? last : whole.atDay(third.contains("中") ? 20 : 10);
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
        String plain = written == null ? "" : written.strip();
        if (plain.isEmpty() || plain.equals("今年") || plain.equals("当年") || plain.equals("本年")) {
            return context.year();
        }
        if (plain.equals("明年") || plain.equals("次年")) {
            Integer year = context.year();
            return year == null ? null : year + 1;
        }
        return number(plain.substring(0, plain.length() - 1).strip());
    }

    static @Nullable Integer number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parsed = ChineseNumber.parse(text.replace('○', '〇').replace('Ｏ', '〇'));
        return parsed.isPresent() ? Integer.valueOf(parsed.getAsInt()) : null;
    }

    /** What was found in one range, no two overlapping. */
    private static final class Found {

        private static final Pattern NUMBERED = Pattern.compile("[ 　]*(?:序号|编号|项次|序|条目|任务号)[ 　]*\t");

        private final PlanText text;
        private final int offset;
        private final String value;
        private final List<DatePhrase> phrases = new ArrayList<>();
        private final BitSet taken = new BitSet();

        Found(PlanText text, Range range) {
            this.text = text;
            this.offset = range.from();
            this.value = text.at(range);
        }

        /** "序号 … / 4.3 扑火演练 …": the first cell of a row is its number. */
        boolean numbersRow(Matcher m) {
            String all = text.value();
            int at = offset + m.start();
            int line = all.lastIndexOf('\n', at - 1) + 1;
            int end = all.indexOf('\t', at);
            if (end < 0 || !all.substring(line, end).strip().equals(m.group().strip())) {
                return false;
            }
            int first = line;
            while (first > 0) {
                int before = all.lastIndexOf('\n', first - 2) + 1;
                if (all.substring(before, first).indexOf('\t') < 0) {
                    break;
                }
                first = before;
            }
            return NUMBERED.matcher(all).region(first, line).lookingAt();
        }

        /** @param signs one of them is in every phrase of the pattern; most sentences tell no day and have none */
        void each(String signs, Pattern pattern, java.util.function.Consumer<Matcher> reading) {
            if (value.chars().noneMatch(sign -> signs.indexOf(sign) >= 0)) {
                return;
            }
            Matcher m = pattern.matcher(value);
            while (m.find()) {
                boolean inNumber = m.start() > 0
                        && Character.isDigit(value.charAt(m.start()))
                        && Character.isDigit(value.charAt(m.start() - 1));
                if (!inNumber) {
                    reading.accept(m);
                }
            }
        }

        void add(Matcher m, @Nullable LocalDate start, @Nullable LocalDate end) {
            add(m.start(), m.end(), start, end);
        }

        void add(int from, int to, @Nullable LocalDate start, @Nullable LocalDate end) {
            int next = taken.nextSetBit(from);
            if (next < 0 || next >= to) {
                taken.set(from, to);
                phrases.add(
                        new DatePhrase(value.substring(from, to), start, end, text.span(offset + from, offset + to)));
            }
        }

        List<DatePhrase> sorted() {
            phrases.sort(Comparator.comparingInt(date -> date.span().start()));
            return phrases;
        }
    }
}
