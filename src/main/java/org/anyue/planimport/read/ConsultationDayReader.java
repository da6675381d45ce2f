package org.anyue.planimport.read;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of the consultation (宣传咨询日): the day next to the word, else the one of the section or table row that is called
 * so, else 16 June when the plan speaks of both.
 */
final class ConsultationDayReader {

    private static final Pattern WORD = Pattern.compile("咨询日|咨询活动|咨询服务|宣传咨询|(?:现场|集中)咨询");
    private static final Pattern NATIONAL = Pattern.compile("6[·.．•]16|“六[·.]一六”");
    private static final Pattern ADVICE = Pattern.compile("咨询|摆摊|设摊|设点宣传|集中宣传");
    private static final Pattern MOVED = Pattern.compile(
            "(?:咨询日|咨询活动|现场咨询)(?:的?(?:举办|活动))?(?:时间|日期)?(?:统一|相应|均|已|拟)?(?:安排[在到于]|调整[至到为在]|提前[至到]|改[在至到为]|顺延[至到]|推迟[至到]|移[至到])(?=[0-9]{1,2}月|20)");
    /** "2024年6月14日（星期五）", in characters. */
    private static final int LONGEST_DAY = 12;

    private static final int NATIONAL_DAY = 16;

    private final PlanDocument document;
    private final PlanText text;
    private final DateReader dates;

    ConsultationDayReader(PlanDocument document, DateReader dates) {
        this.document = document;
        this.text = document.text();
        this.dates = dates;
    }

    /** Null when the plan has none. */
    @Nullable
    LocalDate read() {
        return Stream.<java.util.function.Supplier<@Nullable LocalDate>>of(
                        this::moved,
                        () -> beside("咨询日"),
                        () -> inSection(Pattern.compile("咨询日")),
                        this::inRow,
                        () -> beside("咨询活动"),
                        () -> beside("宣传咨询"),
                        () -> inSection(WORD),
                        this::nationalDay,
                        this::adviceOnTheDay,
                        this::adviceUnderTheDay)
                .map(java.util.function.Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** "16日为咨询日，因当日为周日，咨询活动安排在14日": the day it was moved to. */
    private @Nullable LocalDate moved() {
        for (Sentence sentence : document.sentences()) {
            Matcher moved = MOVED.matcher(sentence.text());
            while (moved.find()) {
                int at = sentence.range().from() + moved.end();
                LocalDate day = firstDay(new Range(at, Math.min(sentence.range().to(), at + LONGEST_DAY)));
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private @Nullable LocalDate beside(String word) {
        for (Sentence sentence : document.sentences()) {
            int at = sentence.text().indexOf(word);
            if (at < 0) {
                continue;
            }
            LocalDate nearest = nearest(dates.read(text, clause(sentence, at)), sentence, at);
            if (nearest != null) {
                return nearest;
            }
        }
        return null;
    }

    private @Nullable LocalDate inSection(Pattern title) {
        return document.root()
                .walk()
                .filter(section -> section.parent() != null && !section.title().empty())
                .filter(section -> title.matcher(text.at(section.title())).find())
                .map(Section::range)
                .map(this::firstDay)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate inRow() {
        return document.tables().stream()
                .map(Table::rows)
                .flatMap(List::stream)
                .map(Table.Row::range)
                .filter(row -> text.at(row).contains("咨询日"))
                .map(this::firstDay)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate firstDay(Range range) {
        return dates.read(text, range).stream()
                .filter(ConsultationDayReader::oneDay)
                .map(DatePhrase::end)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate nationalDay() {
        boolean spoken = document.sentences().stream()
                        .anyMatch(sentence -> sentence.role() != SectionRole.ATTACHMENT
                                && WORD.matcher(sentence.text()).find())
                || document.root()
                        .walk()
                        .anyMatch(section ->
                                WORD.matcher(text.at(section.title())).find());
        if (!spoken) {
            return null;
        }
        List<DatePhrase> all = dates.read(text, new Range(0, text.length()));
        return all.stream()
                .filter(ConsultationDayReader::oneDay)
                .map(DatePhrase::end)
                .filter(day -> day != null && day.getMonth() == Month.JUNE && day.getDayOfMonth() == NATIONAL_DAY)
                .findFirst()
                .orElseGet(() -> NATIONAL.matcher(text.value()).find() ? dates.day(Month.JUNE, NATIONAL_DAY) : null);
    }

    /** "6月16日…设置咨询台": what is done for the public on the national day, whatever it is called. */
    private @Nullable LocalDate adviceOnTheDay() {
        return document.sentences().stream()
                .filter(sentence -> ADVICE.matcher(sentence.text()).find())
                .flatMap(sentence -> dates.read(text, sentence.range()).stream())
                .filter(ConsultationDayReader::oneDay)
                .map(DatePhrase::end)
                .filter(day -> day != null && day.getMonth() == Month.JUNE && day.getDayOfMonth() == NATIONAL_DAY)
                .findFirst()
                .orElse(null);
    }

    /** "6月16日 开放日" above "…设置咨询台". */
    private @Nullable LocalDate adviceUnderTheDay() {
        return document.root()
                .walk()
                .filter(section -> !section.title().empty()
                        && ADVICE.matcher(text.at(section.range())).find())
                .map(section -> firstDay(section.title()))
                .filter(day -> day != null && day.getMonth() == Month.JUNE && day.getDayOfMonth() == NATIONAL_DAY)
                .findFirst()
                .orElse(null);
    }

    /** The part between semicolons that contains the position. */
    private static Range clause(Sentence sentence, int position) {
        int from = Math.max(
                        sentence.text().lastIndexOf('；', position),
                        sentence.text().lastIndexOf(';', position))
                + 1;
        int to = sentence.text().indexOf('；', position);
        return new Range(
                sentence.range().from() + from,
                to < 0 ? sentence.range().to() : sentence.range().from() + to);
    }

    private @Nullable LocalDate nearest(List<DatePhrase> found, Sentence sentence, int word) {
        int at =
                text.span(sentence.range().from() + word, sentence.range().to()).start();
        LocalDate best = null;
        int distance = Integer.MAX_VALUE;
        for (DatePhrase date : found) {
            int away = Math.abs(date.span().start() - at);
            if (oneDay(date) && away < distance) {
                best = date.end();
                distance = away;
            }
        }
        return best;
    }

    private static boolean oneDay(DatePhrase date) {
        return date.start() != null && date.start().equals(date.end());
    }
}
