package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.structure.Mark;
import org.anyue.planimport.structure.MarkStyle;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** When a whole activity takes place, told under a label: "活动时间：6月2日前", "完成时限：6月底前". */
final class ActivityTime {

    private static final Pattern LABEL = Pattern.compile(
            "(?:^|[\\n。；;，, 　）)：:】、.．])[（(【\\[]?(?:(?:活动|开展|举办|实施|完成|办理|整改|推进|组织|具体|工作)?(?:时[ 　]{0,6}间|时限|期限|日期)(?:安排|节点|要求)?|(?:什么|啥)时候|何时)[ 　]*(?:[：:]|[】\\]][：:]?)([^\\n。；;]{2,60})");

    /** "…演练。（6月15日，政教处负责）" at the very end. */
    private static final Pattern CLOSING = Pattern.compile("[（(]([^（）()\\n]{4,40})[）)][。；;]?\\z");

    /** "第一周（6月1日—7日）：动员学习", "六月上旬：宣传发动", "第一阶段：宣传动员（6月1日—7日）". */
    private static final Pattern BEHIND_TITLE = Pattern.compile("[ 　]*[（(][^（）()\\n]{4,40}[）)]");

    /** "此项工作由甲科负责，乙站配合，6月25日前完成。" */
    private static final Pattern HANDED_OUT =
            Pattern.compile("(?:此项|该项|本项|上述|以上)(?:工作|活动|任务|行动)[^。\\n]{2,60}[，,]([^，,。\\n]{2,16}前)完成[。；;]?");

    private ActivityTime() {}

    static List<DatePhrase> of(PlanText text, Section section, DateReader dates) {
        Range whole = text.trim(section.range().from(), section.range().to());
        Matcher label = LABEL.matcher(text.value()).region(section.title().from(), whole.to());
        if (label.find()) {
            return dates.read(text, new Range(label.start(1), label.end(1)));
        }
        List<DatePhrase> heading = heading(text, section, dates);
        if (!heading.isEmpty()) {
            return heading;
        }
        Matcher handed = HANDED_OUT.matcher(text.value()).region(section.title().from(), whole.to());
        if (handed.find()) {
            return dates.read(text, new Range(handed.start(1), handed.end(1)));
        }
        Matcher closing = CLOSING.matcher(text.value()).region(section.title().from(), whole.to());
        if (closing.find()) {
            return dates.read(text, new Range(closing.start(1), closing.end(1)));
        }
        Section stage = section.parent();
        if (stage == null || stage.mark() == null || stage.mark().style() != MarkStyle.STAGE) {
            return List.of();
        }
        return heading(text, stage, dates);
    }

    /** "6月3日 动员日": the day is all that the item is numbered with. */
    private static boolean headedByDay(Section section) {
        Mark mark = section.mark();
        return mark != null && mark.style() == MarkStyle.NAMED && mark.text().isEmpty();
    }

    /** A stretch of days in the heading: what stands below is done by its end. */
    private static List<DatePhrase> heading(PlanText text, Section section, DateReader dates) {
        Matcher behind = BEHIND_TITLE
                .matcher(text.value())
                .region(section.title().to(), section.range().to());
        int to = behind.lookingAt() ? behind.end() : section.title().to();
        int from = section.range().from();
        return to <= from
                ? List.of()
                : dates.read(text, new Range(from, to)).stream()
                        .filter(date -> date.start() != null
                                && date.end() != null
                                && (date.start().isBefore(date.end()) || headedByDay(section)))
                        .limit(1)
                        .toList();
    }
}
