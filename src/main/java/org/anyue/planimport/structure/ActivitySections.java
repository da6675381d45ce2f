package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;

/** Which sections are activities: the items of the activity sections, the items of a stage or group, or the section itself. */
public final class ActivitySections {

    private static final Pattern FRAME = Pattern.compile(
            "(?:内容|安排|任务|项目|事项|形式|活动|工作|步骤|分工|措施|行动|要求|阶段|清单|一览表?|日程|做法|抓手|要点|哪些事情?|几件事情?|[一二两三四五六七八九十0-9]{1,3}[件项个大场]{1,2}[\\u4e00-\\u9fff]{0,4}(?:事|专题)|什么事?|啥事?|怎么[干做办搞])(?:[（(].*)?$");
    private static final Pattern DEED =
            Pattern.compile("^(?:开展|组织|举办|举行|参加|推进|深化|抓好|强化|加强|落实|实施(?!步骤|阶段|内容|方法)|做好|扎实|深入|广泛|积极|大力|集中|全面)");

    private final PlanText text;
    private final Items items;
    private final List<Section> found = new ArrayList<>();

    private ActivitySections(PlanText text) {
        this.text = text;
        this.items = new Items(text);
    }

    /** In document order. */
    public static List<Section> of(PlanDocument document) {
        ActivitySections sections = new ActivitySections(document.text());
        sections.below(document.root());
        return sections.found;
    }

    private void below(Section parent) {
        for (Section section : parent.children()) {
            if (section.role() == SectionRole.ACTIVITIES) {
                top(section);
            } else {
                below(section);
            }
        }
    }

    private void top(Section section) {
        boolean frame = frame(text.at(section.title()));
        if (items.stage(section)) {
            item(section);
        } else if (section.children().isEmpty()) {
            if (!frame) {
                found.add(section);
            }
        } else if (items.fields(section) || !frame && !section.isGathering() && !listed(section) && !runsOn(section)) {
            found.add(section);
        } else {
            section.children().forEach(this::item);
        }
    }

    /** Whether its title is a frame word (活动内容, 重点任务) rather than an activity of its own. */
    static boolean frame(String title) {
        return FRAME.matcher(title).find() && !DEED.matcher(title).find();
    }

    /** A section that gathers activities without saying so: items on the level where activities usually stand. */
    private boolean listed(Section section) {
        Mark first = section.children().getFirst().mark();
        boolean level = first != null
                && (first.style() == MarkStyle.BRACKET
                        || first.style() == MarkStyle.NAMED
                        || first.style() == MarkStyle.STAGE
                        || first.style() == MarkStyle.DECIMAL);
        boolean stages = section.children().stream().filter(items::stage).count() >= 2;
        return level && (stages || items.titled(section) && items.activities(section));
    }

    /** "（一）抓学习 1. 2. （二）抓宣传 3. 4.": items that are counted across their groups are the activities. */
    private boolean runsOn(Section section) {
        Section parent = section.parent();
        if (parent == null
                || section.children().isEmpty()
                || items.fields(section)
                || section.children().stream().anyMatch(item -> item.title().length() < 2)) {
            return false;
        }
        int counted = 0;
        int groups = 0;
        boolean here = false;
        for (Section group : parent.children()) {
            Mark first = group.children().isEmpty()
                    ? null
                    : group.children().getFirst().mark();
            if (first == null || group.role() != section.role() && group.role() != SectionRole.OTHER) {
                continue;
            }
            if (here && first.value() == 1) {
                break;
            }
            if (first.value() != 1 && first.value() != counted + 1) {
                return false;
            }
            groups = first.value() == 1 ? 1 : groups + 1;
            here |= group == section;
            Mark last = group.children().getLast().mark();
            counted = last == null ? counted : last.value();
        }
        return groups >= 2 && counted > section.children().size();
    }

    /** Where most stages hold plain sentences, one whose sentences begin with a name is an activity like them. */
    private boolean mostStagesTitled(Section stage) {
        Section parent = stage.parent();
        List<Section> stages = parent == null
                ? List.of(stage)
                : parent.children().stream()
                        .filter(items::stage)
                        .filter(other -> other.children().size() >= 2)
                        .toList();
        long titled = stages.stream().filter(items::titled).count();
        return titled * 2 >= stages.size();
    }

    private void item(Section section) {
        boolean holds = items.stage(section) && items.titled(section) && mostStagesTitled(section)
                || items.group(section) && !section.children().isEmpty() && !items.fields(section)
                || runsOn(section);
        if (holds) {
            section.children().forEach(this::item);
        } else if (!items.field(section)) {
            found.add(section);
        }
    }
}
