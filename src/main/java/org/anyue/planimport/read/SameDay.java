package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.SectionRole;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** "当日", "当天下午下班前": the day that was told last before, in the sentence or above it in the same item. */
final class SameDay {

    private static final String CLOCK =
            "(?:(?:上午|中午|下午|晚上?|夜间)?(?:下班|[0-9]{1,2}(?:[:：][0-9]{2}|[时点](?:[0-9]{1,2}分?)?)?)(?:之|以)?前)";

    /** What is handed in that day. */
    private static final Pattern HANDED_IN = Pattern.compile(
            "(?<!演练|培训|检查|比赛|(?:演练|培训|检查|比赛|竞赛|停供)结束)(?:活动(?:结束)?)?当[日天](?:" + CLOCK
                    + "?(?=(?:各[^，,。；;]{2,14}?)?(?:将|把)|(?:报送|上报|提交|发至|发到|发送|发(?=“?[\\u4e00-\\u9fff]{2,16}”?[\\u4e00-\\u9fff]{0,4}(?:邮箱|群|[科室办部局处](?=[，,。；;])))|传至|传到|上传|送交|报(?![告道名警表])))|"
                    + "(?:活动|演练|培训|比赛)(?:结束|完成)?后(?=[，,]?[^，,。；;]{0,24}?(?:将|把))|"
                    + CLOCK
                    + "(?=[，,]?[^，,。；;]{2,24}?(?:将|把|向)|在[^，,。；;]{2,16}?(?:群|平台|系统|小程序)[里中内上]?(?:上传|报送|发送|提交)|[^，,。；;]{0,20}(?:报送|发送|上传|发至|发到)))");

    private static final Pattern THAT_EVENING = Pattern.compile("(?:活动|演练|比赛)?(?:结束)?当晚" + CLOCK);

    /** What takes place that day. */
    private static final Pattern HELD =
            Pattern.compile("(?<!活动|演练|培训|比赛|会议|检查|结束|日|在|于)当[日天](?!事故)" + CLOCK + "?(?=[，,]|[\\u4e00-\\u9fff])");

    /** "于当日8:00前布展完毕": what has to be there that day. */
    private static final Pattern READY = Pattern.compile("(?:于|务必于|须于)(?:活动)?当[日天]" + CLOCK);

    /** How far before a sentence its item is looked through for the day. */
    private static final int ABOVE = 900;

    private SameDay() {}

    static List<DatePhrase> handedIn(PlanText text, Range sentence, Section item, DateReader dates) {
        List<DatePhrase> found = find(HANDED_IN, text, sentence, item, dates);
        return found.isEmpty() ? find(THAT_EVENING, text, sentence, item, dates) : found;
    }

    /** Of what is done that day, ready that day or handed in that day. */
    static List<DatePhrase> ofDuty(PlanText text, Range sentence, Section item, DateReader dates) {
        List<DatePhrase> held = find(HELD, text, sentence, item, dates);
        List<DatePhrase> found = held.isEmpty() ? find(READY, text, sentence, item, dates) : held;
        return found.isEmpty() ? handedIn(text, sentence, item, dates) : found;
    }

    /** Days of the item, else the one its activity begins with ("3.分会场安排" is a part of one); requirements have none of their own. */
    private static List<DatePhrase> above(PlanText text, int start, Section item, DateReader dates) {
        if (item.inheritedRole() == SectionRole.REQUIREMENTS) {
            return List.of();
        }
        List<DatePhrase> near = oneDay(text, item.range().from(), start, dates);
        Section activity = near.isEmpty() ? activityAround(item) : null;
        return activity == null
                ? near
                : oneDay(text, activity.range().from(), start, dates).stream()
                        .limit(1)
                        .toList();
    }

    /** Null where the item is no part of another one below the sections of the plan. */
    private static @Nullable Section activityAround(Section item) {
        Section parent = item.parent();
        Section section = parent == null ? null : parent.parent();
        return section == null || section.parent() == null ? null : parent;
    }

    private static List<DatePhrase> oneDay(PlanText text, int from, int to, DateReader dates) {
        return dates.read(text, new Range(Math.min(Math.max(from, to - ABOVE), to), to)).stream()
                .filter(SameDay::oneDay)
                .toList();
    }

    private static boolean oneDay(DatePhrase day) {
        return day.start() != null && day.start().equals(day.end());
    }

    private static List<DatePhrase> find(
            Pattern pattern, PlanText text, Range sentence, Section item, DateReader dates) {
        List<DatePhrase> found = new ArrayList<>();
        int start = sentence.from();
        Matcher same = pattern.matcher(text.at(sentence));
        if (!same.find()) {
            return found;
        }
        List<DatePhrase> above = above(text, start, item, dates);
        List<DatePhrase> own = dates.read(text, sentence);
        do {
            int at = same.start();
            Stream.concat(
                            above.stream(),
                            own.stream().filter(day -> text.index(day.span().start()) - start < at))
                    .filter(SameDay::oneDay)
                    .reduce((_, later) -> later)
                    .ifPresent(day -> found.add(
                            new DatePhrase(same.group(), null, day.end(), text.span(start + at, start + same.end()))));
        } while (same.find());
        return found;
    }
}
