package org.anyue.planimport.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** Reads from when to when the campaign runs. */
final class PeriodReader {

    private static final Pattern RUNS = Pattern.compile(
            "活动(?:时间|期限|起止|周期|从|自|于|为期)|(?:时间|日期)[：:为是]|(?:生产月)[”\"]?(?:活动)?(?:时间|从|自|于)|开展[^。；;]{0,60}生产月[”\"]?(?:系列|主题|宣传)?活动[。，,；;]");
    /** "目标与时间" */
    private static final Pattern AND_TIME = Pattern.compile("(?:时间|日期)");
    /** "于6月1日至30日在全县集中开展宣传教育", where the general demands stand. */
    private static final Pattern HELD = Pattern.compile(
            "[于自从在](?:20\\d{2}年)?\\d{1,2}月\\d{1,2}日[至到—-][^，,。；;]{2,12}[，,]?在全[^，,。；;]{1,10}(?:开展|组织|进行)");

    private static final Pattern ENDS = Pattern.compile("^(?:[（(][^（）()]{1,8}[）)])?(?:结束|止|为止|截止|全部结束|活动结束)");
    private static final Pattern JOINS =
            Pattern.compile("^(?:[（(][^（）()]{1,8}[）)])?(?:起|开始|启动|正式启动|正式开始)?[，,、]?(?:至|到|于)?$");

    private static final Pattern IN_MONTH = Pattern.compile(
            "(?:定于|拟于|决定(?:于|在)?)(?:20\\d{2}年|今年)?[0-9一二三四五六七八九十]{1,2}月份?(?=[^。\\n]{0,24}(?:开展|组织))|(?:今年|20\\d{2}年)?[6六]月份?(?=是[^。；，\\n]{0,12}(?:安全|平安)生产月)|20\\d{2}年[6六]月(?=[，,][^。\\n]{0,90}(?:集中|为期)一个月)");

    private static final Pattern PREPARES = Pattern.compile("(?:准备|动员|部署|启动|宣传发动)(?:阶段)?(?:[（(]|[，,；;。])?");
    private static final Pattern STAGES = Pattern.compile("时间|步骤|阶段|安排");
    private static final Pattern MAIN_STAGE = Pattern.compile("(?:实施|开展|推进|活动)(?:阶段)?");

    private final PlanDocument document;
    private final DateReader dates;

    private PeriodReader(PlanDocument document, DateReader dates) {
        this.document = document;
        this.dates = dates;
    }

    /** Null when the plan names none. */
    static @Nullable DatePhrase read(PlanDocument document, DateReader dates) {
        return new PeriodReader(document, dates).run();
    }

    private @Nullable DatePhrase run() {
        List<Section> told = document.root()
                .walk()
                .filter(s -> s.role() == SectionRole.TIME
                        || s.role() == SectionRole.THEME
                        || s.role() == SectionRole.BACKGROUND
                                && AND_TIME.matcher(document.text().at(s.title()))
                                        .find())
                .toList();
        for (Section section : told) {
            Range body =
                    beforeTables(new Range(section.bodyStart(), section.range().to()));
            DatePhrase found = range(body);
            if (found == null) {
                found = dates.wholeMonth(document.text(), body);
            }
            if (found != null) {
                return found;
            }
        }
        Range front = beforeTables(
                new Range(0, Math.min(document.bodyStart(), document.text().length())));
        return Stream.concat(Stream.of(front), running())
                .map(this::range)
                .filter(found -> found != null)
                .findFirst()
                .or(() -> Optional.ofNullable(inMonth(front)))
                .orElseGet(this::ofStages);
    }

    /** Only the stages of the plan have days: those of the one in which it is carried out. */
    private @Nullable DatePhrase ofStages() {
        return document.root()
                .walk()
                .filter(section ->
                        STAGES.matcher(document.text().at(section.title())).find())
                .map(section -> mainStage(dates.read(document.text(), section.range())))
                .filter(Objects::nonNull)
                .filter(PeriodReader::wholeMonth)
                .findFirst()
                .orElse(null);
    }

    /** A shorter one is a stage and not the campaign. */
    private static boolean wholeMonth(DatePhrase date) {
        LocalDate start = date.start();
        LocalDate end = date.end();
        return start != null
                && end != null
                && start.getDayOfMonth() == 1
                && end.plusDays(1).getDayOfMonth() == 1;
    }

    /** "我院定于6月开展…活动", "今年6月是第22个全国安全生产月": nothing else says when. */
    private @Nullable DatePhrase inMonth(Range front) {
        PlanText text = document.text();
        Matcher month = IN_MONTH.matcher(text.at(front));
        return month.find()
                ? dates.wholeMonth(text, new Range(front.from() + month.start(), front.from() + month.end()))
                : null;
    }

    /** The days of a table are those of its activities. */
    private Range beforeTables(Range range) {
        int to = document.tables().stream()
                .mapToInt(table -> table.range().from())
                .filter(range::contains)
                .findFirst()
                .orElse(range.to());
        return new Range(range.from(), to);
    }

    /** Sentences that say when the campaign runs, outside of the activities. */
    private Stream<Range> running() {
        return document.sentences().stream()
                .filter(sentence -> (sentence.role() != SectionRole.ACTIVITIES || introduces(sentence))
                        && sentence.role() != SectionRole.ATTACHMENT)
                .filter(sentence -> RUNS.matcher(sentence.text()).find()
                        || sentence.role() == SectionRole.BACKGROUND
                                && HELD.matcher(sentence.text()).find())
                .map(Sentence::range);
    }

    /** "三、方法步骤 活动从…开始，分三个阶段。": in front of the items. */
    private static boolean introduces(Sentence sentence) {
        return sentence.section().role() == SectionRole.ACTIVITIES
                && !sentence.section().children().isEmpty();
    }

    private @Nullable DatePhrase range(Range range) {
        PlanText text = document.text();
        List<DatePhrase> found = dates.read(text, range);
        for (int i = 0; i < found.size(); i++) {
            DatePhrase date = found.get(i);
            if (date.start() != null && date.end() != null && date.end().isAfter(date.start())) {
                DatePhrase main = prepares(date) ? mainStage(found.subList(i + 1, found.size())) : null;
                return main == null ? date : main;
            }
            DatePhrase both = i + 1 < found.size() ? both(date, found.get(i + 1)) : null;
            if (both != null) {
                return both;
            }
        }
        return null;
    }

    /** "5月22日至31日为准备阶段，6月1日至30日为实施阶段": the campaign is the second one. */
    private boolean prepares(DatePhrase date) {
        return PREPARES.matcher(around(date)).find();
    }

    private @Nullable DatePhrase mainStage(List<DatePhrase> later) {
        return later.stream()
                .filter(date ->
                        date.start() != null && date.end() != null && date.end().isAfter(date.start()))
                .filter(date -> MAIN_STAGE.matcher(around(date)).find())
                .findFirst()
                .orElse(null);
    }

    /** The name of a stage stands in front of the bracket of its days, or behind them. */
    private String around(DatePhrase date) {
        String value = document.text().value();
        int from = document.text().index(date.span().start());
        int to = document.text().index(date.span().end());
        String behind = value.substring(to, Math.min(value.length(), to + 12));
        return "（(".indexOf(value.charAt(Math.max(0, from - 1))) >= 0
                ? value.substring(Math.max(0, from - 12), from)
                : behind;
    }

    /** "从5月25日开始，至7月3日结束". */
    private @Nullable DatePhrase both(DatePhrase first, DatePhrase last) {
        String value = document.text().value();
        int from = document.text().index(first.span().start());
        int gap = document.text().index(first.span().end());
        int next = document.text().index(last.span().start());
        int end = document.text().index(last.span().end());
        boolean runs = first.start() != null
                && last.end() != null
                && last.end().isAfter(first.start())
                && next >= gap
                && JOINS.matcher(value.substring(gap, next)).find()
                && ENDS.matcher(value.substring(end, Math.min(value.length(), end + 14)))
                        .find();
        return runs
                ? new DatePhrase(
                        value.substring(from, end),
                        first.start(),
                        last.end(),
                        document.text().span(from, end))
                : null;
    }
}
