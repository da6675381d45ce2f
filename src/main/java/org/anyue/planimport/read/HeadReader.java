package org.anyue.planimport.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads title, year, date of issue, theme, period and consultation day. */
public final class HeadReader {

    private static final Pattern TITLE = Pattern.compile(
            "^[ 　]*(?!关于(?:印发|转发)|附)(\\S.{3,60}?(?:方案|通知|计划|安排|预案|意见|要点|打算|指南|指引|函|部署|安排表|计划表|推进表|任务表|清单|分解表|纪要))(?:[（(][^（）()]{2,8}[）)])?[ 　]*(?=\n|$|[ ][一1])",
            Pattern.MULTILINE);
    private static final Pattern YEAR = Pattern.compile("([2２][0０][0-9０-９]{2}|二[〇零][〇零一二三四五六七八九]{2})[ ]?年");
    private static final Pattern ISSUE_LINE = Pattern.compile(
            "^[ 　（(]*((?:[2２][0０][0-9０-９]{2}|二[〇零○][〇零○一二三四五六七八九]{2})[ ]?年[ ]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[ ]?月[ ]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[ ]?日)[ ]*(?:印发|发布)?[）)]?[ 　]*$",
            Pattern.MULTILINE);
    private static final Pattern SIGNED = Pattern.compile(
            "^[ 　]*[（(][^（）()\n，,。；;]{2,24}[ 　，,]+((?:[2２][0０][0-9０-９]{2})[ ]?年[ ]?[0-9０-９]{1,2}[ ]?月[ ]?[0-9０-９]{1,2}[ ]?日)[）)][ 　]*$",
            Pattern.MULTILINE);
    private static final Pattern QUOTED_THEME = Pattern.compile(
            "(?:主题(?:活动)?(?:为|是|[：:])[为是：:]?\\s*|以(?=[“\"「『《][^”\"」』》\n]{4,50}[”\"」』》]为(?:活动)?主题)|(?:落实|围绕|紧扣|聚焦)(?=“[^”\n]{4,50}”(?:这一|的)?(?:活动)?主题))"
                    + "[“\"「『《]([^”\"」』》\n]{4,50})[”\"」』》]");
    private static final Pattern PLAIN_THEME = Pattern.compile("主题(?:为|是|[：:])\\s*([^“\"。；;\n]{4,50}?)(?=[。；\n]|$)");

    /** "★主题：…" among the first lines. */
    private static final Pattern THEME_LINE = Pattern.compile(
            "^[^\\p{L}\\p{N}\n]{0,6}(?:活动)?主题[：:][ 　“\"]*([^“”\"。；;\n]{4,50}?)(?=[”\"。；; 　]*$)", Pattern.MULTILINE);

    private static final Pattern IN_LINE =
            Pattern.compile("(?<=[。 　\n])([^，,。；;：:\\s]{3,24})[ 　]+(20\\d{2}年\\d{1,2}月\\d{1,2}日)(?=[ 　])");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:发布(?:时间|日期)[：:]?|日期[：:])[ 　]*(20\\d{2})[-年/.](\\d{1,2})[-月/.](\\d{1,2})|(20\\d{2})[-年/.](\\d{1,2})[-月/.](\\d{1,2})日?[ 　]+\\d{1,2}[:：]\\d{2}");
    private static final Pattern DOTTED =
            Pattern.compile("^[ 　]*(20\\d{2})[.．/-](\\d{1,2})[.．/-](\\d{1,2})[ 　]*$", Pattern.MULTILINE);
    private static final int LONGEST_FRONT = 1_000;

    private final PlanDocument document;
    private final PlanText text;

    private HeadReader(PlanDocument document) {
        this.document = document;
        this.text = document.text();
    }

    public static Head read(PlanDocument document, @Nullable LocalDate asOf) {
        return new HeadReader(document).run(asOf);
    }

    private Head run(@Nullable LocalDate asOf) {
        Range title = title();
        LocalDate issuedOn = issuedOn();
        Integer year = year(title, issuedOn, asOf);
        DateReader dates = new DateReader(new DateContext(year, issuedOn));
        return new Head(
                title,
                theme(),
                year,
                issuedOn,
                PeriodReader.read(document, dates),
                new ConsultationDayReader(document, dates).read());
    }

    private @Nullable Range title() {
        String front = text.at(0, Math.min(text.length(), Math.max(document.bodyStart(), 1)));
        Range best = null;
        int bestScore = 0;
        Matcher matcher = TITLE.matcher(front);
        while (matcher.find()) {
            String line = matcher.group(1);
            int score = (line.matches(".*(?:安全|平安)生产月.*") ? 4 : 0)
                    + (line.endsWith("方案") ? 3 : 1)
                    + (line.matches(".*[，。；].*") ? -6 : 0);
            if (score > bestScore) {
                best = new Range(matcher.start(1), matcher.end(1));
                bestScore = score;
            }
        }
        return best;
    }

    private @Nullable LocalDate issuedOn() {
        Matcher matcher = ISSUE_LINE.matcher(text.value());
        LocalDate found = null;
        while (matcher.find()) {
            List<DatePhrase> dates =
                    new DateReader(new DateContext(null, null)).read(text, new Range(matcher.start(1), matcher.end(1)));
            if (!dates.isEmpty() && dates.getFirst().end() != null) {
                found = dates.getFirst().end();
            }
        }
        LocalDate last = found;
        return Stream.<Supplier<@Nullable LocalDate>>of(
                        () -> last, this::signed, this::signedInLine, this::dotted, this::published)
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** "（管委会应急管理局　2022年5月20日）" below the title. */
    private @Nullable LocalDate signed() {
        Matcher signed = SIGNED.matcher(text.at(0, Math.min(text.length(), Math.max(document.bodyStart(), 1))));
        if (!signed.find()) {
            return null;
        }
        List<DatePhrase> dates =
                new DateReader(new DateContext(null, null)).read(text, new Range(signed.start(1), signed.end(1)));
        return dates.isEmpty() ? null : dates.getFirst().end();
    }

    /** "…遵照执行。 甲大学 2021年5月24日 甲大学2021年…": a copied text has lost its lines. */
    private @Nullable LocalDate signedInLine() {
        Matcher signed = IN_LINE.matcher(text.value());
        while (signed.find()) {
            if (BearerList.isBearer(signed.group(1))) {
                return day(signed.group(2));
            }
        }
        return null;
    }

    /** "2024.5.29" in a line of its own behind the plan. */
    private @Nullable LocalDate dotted() {
        Matcher line = DOTTED.matcher(text.value());
        LocalDate last = null;
        while (line.find()) {
            last = day(line.group(1) + "年" + line.group(2) + "月" + line.group(3) + "日");
        }
        return last;
    }

    /** What the site or the channel says about its own page. */
    private @Nullable LocalDate published() {
        Matcher published = PUBLISHED.matcher(text.at(0, Math.min(text.length(), LONGEST_FRONT)));
        if (!published.find()) {
            return null;
        }
        int first = published.group(1) == null ? 4 : 1;
        return day(published.group(first) + "年" + published.group(first + 1) + "月" + published.group(first + 2) + "日");
    }

    private static @Nullable LocalDate day(String written) {
        List<DatePhrase> dates =
                new DateReader(new DateContext(null, null)).read(new PlanText(written), new Range(0, written.length()));
        return dates.isEmpty() ? null : dates.getFirst().end();
    }

    private @Nullable Integer year(@Nullable Range title, @Nullable LocalDate issuedOn, @Nullable LocalDate asOf) {
        if (title != null) {
            Matcher matcher = YEAR.matcher(text.at(title));
            if (matcher.find()) {
                return DateReader.number(matcher.group(1));
            }
        }
        if (issuedOn != null) {
            return issuedOn.getYear();
        }
        if (asOf != null) {
            return asOf.getYear();
        }
        Matcher matcher = YEAR.matcher(text.value());
        return matcher.find() ? DateReader.number(matcher.group(1)) : null;
    }

    private @Nullable Range theme() {
        for (Section section : document.sections(SectionRole.THEME).toList()) {
            Range body = text.trim(section.bodyStart(), section.range().to());
            Range quoted = match(QUOTED_THEME, body);
            Range plain = quoted != null ? quoted : match(PLAIN_THEME, body);
            return plain != null ? plain : firstSentence(section);
        }
        Range quoted = match(QUOTED_THEME, new Range(0, text.length()));
        Range front = new Range(0, Math.min(text.length(), document.bodyStart()));
        Range line = quoted != null ? quoted : match(THEME_LINE, front);
        return line != null ? line : match(PLAIN_THEME, front);
    }

    private @Nullable Range match(Pattern pattern, Range range) {
        Matcher matcher = pattern.matcher(text.value()).region(range.from(), range.to());
        return matcher.find() ? new Range(matcher.start(1), matcher.end(1)) : null;
    }

    private @Nullable Range firstSentence(Section section) {
        List<Sentence> sentences = document.within(section);
        if (sentences.isEmpty()) {
            return null;
        }
        int from = sentences.getFirst().range().from();
        int to = sentences.getFirst().range().to();
        while (from < to && "】]“\"「《：:".indexOf(text.value().charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "。；;”\"」》".indexOf(text.value().charAt(to - 1)) >= 0) {
            to--;
        }
        return to > from ? new Range(from, to) : null;
    }
}
