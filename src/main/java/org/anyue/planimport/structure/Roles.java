package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/**
 * Gives every section its role. Top-level sections are known by their titles; what no title tells is told by the items below.
 * An attachment that has sections of its own is read like a plan: the notice is wrapped around it.
 */
final class Roles {

    private static final int LONGEST_PLAIN_TITLE = 10;
    private static final int FEWEST_DIVIDED = 3;

    /** "三、任务分工": who answers for what, line by line; the activities stand elsewhere. */
    private static final Pattern DIVISION = Pattern.compile("(?:任务|职责|责任|工作|部门|单位)分工");

    private static final Pattern NAMED = Pattern.compile("(?:主题|系列|重点|专项|特色)?(?:活动|行动|任务|项目|工程)");

    private final PlanText text;
    private final Items items;

    private Roles(PlanText text) {
        this.text = text;
        this.items = new Items(text);
    }

    static void assign(Section root, PlanText text) {
        new Roles(text).run(root);
    }

    private void run(Section root) {
        List<Section> plans = new ArrayList<>(List.of(root));
        root.children().forEach(section -> section.role(role(section)));
        root.children().stream().filter(this::planInAttachment).forEach(plans::add);
        plans.stream().skip(1).flatMap(plan -> plan.children().stream()).forEach(s -> s.role(role(s)));
        plans.forEach(Roles::named);
        plans.forEach(this::division);
        plans.forEach(plan -> plan.children().forEach(this::inner));
        plans.forEach(this::unfold);
        boolean framed = plans.stream().anyMatch(this::framed);
        for (Section plan : plans) {
            if (framed) {
                beside(plan);
            } else {
                withoutFrame(plan);
            }
        }
        plans.forEach(this::schedules);
        plans.forEach(Roles::behindActivities);
    }

    /** "活动一", "行动二" at the top of a plan are its activities, whatever they are about. */
    private static void named(Section plan) {
        List<Section> named = plan.children().stream()
                .filter(section -> section.mark() != null && activity(section.mark()))
                .toList();
        if (named.size() >= FEWEST_DIVIDED) {
            named.forEach(section -> section.role(SectionRole.ACTIVITIES));
        }
    }

    static boolean activity(Mark mark) {
        return mark.style() == MarkStyle.NAMED && NAMED.matcher(mark.text()).lookingAt();
    }

    /** A part of any wording behind the activities ("四、职责分工", "六、经费") says what else is asked for. */
    private static void behindActivities(Section plan) {
        boolean behind = false;
        for (Section section : plan.children()) {
            if (behind
                    && section.role() == SectionRole.OTHER
                    && (!section.title().empty() || numbered(section))) {
                section.role(SectionRole.REQUIREMENTS);
            }
            behind |= section.role() == SectionRole.ACTIVITIES;
        }
    }

    /** "7. 要交的材料": a number makes a part of it although its first words are no title. */
    private static boolean numbered(Section section) {
        return section.mark() != null
                && section.mark().style() != MarkStyle.LABEL
                && !section.children().isEmpty();
    }

    private void division(Section plan) {
        boolean behind = false;
        for (Section section : plan.children()) {
            if (behind
                    && section.role() == SectionRole.ACTIVITIES
                    && DIVISION.matcher(text.at(section.title())).matches()) {
                section.role(SectionRole.REQUIREMENTS);
            }
            behind |= section.role() == SectionRole.ACTIVITIES;
        }
    }

    private boolean planInAttachment(Section section) {
        return section.role() == SectionRole.ATTACHMENT
                && section.children().stream()
                                .filter(s -> role(s) != SectionRole.OTHER)
                                .count()
                        >= 2;
    }

    private SectionRole role(Section section) {
        Mark mark = section.mark();
        if (mark != null && mark.style() == MarkStyle.STAGE) {
            return SectionRole.ACTIVITIES;
        }
        SectionRole role = SectionRole.of(text.at(section.title()));
        if (role == SectionRole.TIME
                && section.children().stream().filter(items::stage).count() >= 2) {
            return SectionRole.SCHEDULE;
        }
        if (role == null && (clause(section) || mark != null && mark.style() == MarkStyle.LABEL)) {
            role = RolesByText.of(text, section);
        }
        return role == null ? SectionRole.OTHER : role;
    }

    /** No title, or the first words of a sentence instead of one. */
    private boolean clause(Section section) {
        return section.title().empty() || text.at(section.title()).matches("[^“《]{8,}[，,].*");
    }

    /** Theme, time and who leads may stand below a section that gathers them ("一、总体要求 （一）活动主题"). */
    private void inner(Section section) {
        boolean gathers = switch (section.role()) {
            case BACKGROUND, THEME, TIME, OTHER -> true;
            default -> false;
        };
        for (Section child : section.children()) {
            SectionRole role = role(child);
            if (section.role() == SectionRole.ORGANISATION
                    && child.children().size() >= FEWEST_DIVIDED
                    && DIVISION.matcher(text.at(child.title())).find()) {
                child.role(SectionRole.REQUIREMENTS);
            }
            boolean framed =
                    child.mark() != null && child.mark().style() == MarkStyle.LABEL && role == SectionRole.ORGANISATION;
            if (framed) {
                child.role(role);
            }
            boolean plain = child.title().length() <= LONGEST_PLAIN_TITLE;
            if (gathers
                    && plain
                    && (role == SectionRole.THEME || role == SectionRole.TIME || role == SectionRole.ORGANISATION)) {
                child.role(role);
            }
        }
    }

    /** "一、活动安排 （一）活动主题 （二）活动时间 （三）活动内容": the plan stands one level lower. */
    private void unfold(Section plan) {
        List<Section> holders = plan.children().stream()
                .filter(section -> section.role() != SectionRole.REQUIREMENTS)
                .filter(section -> section.children().stream().anyMatch(this::innerFrame))
                .toList();
        if (holders.size() != 1) {
            return;
        }
        Section holder = holders.getFirst();
        holder.role(SectionRole.OTHER);
        holder.children().stream()
                .filter(child -> child.title().length() <= LONGEST_PLAIN_TITLE)
                .forEach(child -> child.role(role(child)));
    }

    private boolean innerFrame(Section section) {
        return section.title().length() <= LONGEST_PLAIN_TITLE
                && role(section) == SectionRole.ACTIVITIES
                && !items.stage(section)
                && section.children().size() >= 2
                && section.parent() != null
                && section.parent().children().stream().anyMatch(s -> s != section && items.field(s));
    }

    private boolean framed(Section plan) {
        return plan.walk().anyMatch(section -> section.role() == SectionRole.ACTIVITIES);
    }

    /** Beside a section that is called the activities, another one counts when its items sound like activities. */
    private void beside(Section plan) {
        plan.children().stream()
                .filter(section -> section.role() == SectionRole.OTHER)
                .filter(section -> items.titled(section) && items.activities(section))
                .filter(section -> section.walk().noneMatch(s -> s.role() == SectionRole.ACTIVITIES))
                .forEach(section -> section.role(SectionRole.ACTIVITIES));
    }

    /** Notices number their activities directly: what is neither background nor requirement is an activity. */
    private void withoutFrame(Section plan) {
        boolean staged = false;
        for (Section section : plan.children()) {
            if (section.role() == SectionRole.SCHEDULE && !section.children().isEmpty()) {
                section.role(SectionRole.ACTIVITIES);
                staged = true;
            }
        }
        if (staged) {
            beside(plan);
            return;
        }
        Section holder = holder(plan);
        if (holder != null) {
            holder.role(SectionRole.ACTIVITIES);
            holder.gathers();
            return;
        }
        boolean found = false;
        for (Section section : plan.children()) {
            if (section.role() == SectionRole.OTHER
                    && (section.title().length() > 0 || section.children().isEmpty())) {
                section.role(SectionRole.ACTIVITIES);
                found = true;
            }
        }
        if (!found) {
            plan.children().stream()
                    .filter(s -> s.role() == SectionRole.REQUIREMENTS
                            && text.at(s.title()).contains("措施"))
                    .filter(section -> items.titled(section) && items.activities(section))
                    .forEach(section -> section.role(SectionRole.ACTIVITIES));
        }
    }

    /** A heading of any wording ("二、干哪些事") that alone holds three items and says more than all others beside it. */
    private @Nullable Section holder(Section plan) {
        List<Section> others = plan.children().stream()
                .filter(section -> section.role() == SectionRole.OTHER)
                .toList();
        List<Section> holders = others.stream()
                .filter(section -> section.children().size() >= 3 && !items.fields(section))
                .toList();
        int all = others.stream().mapToInt(section -> section.range().length()).sum();
        boolean alone = holders.size() == 1
                && (others.size() <= 3 && holders.getFirst().range().length() * 2 > all
                        || items.titled(holders.getFirst())
                                && items.activities(holders.getFirst())
                                && others.stream()
                                        .filter(section -> section != holders.getFirst())
                                        .allMatch(items::demand));
        return alone ? holders.getFirst() : null;
    }

    /** Stages that say more than half as much as the activities are activities themselves, not their calendar. */
    private void schedules(Section plan) {
        int told = plan.walk()
                .filter(section -> section.role() == SectionRole.ACTIVITIES)
                .mapToInt(section -> section.range().length())
                .sum();
        plan.children().stream()
                .filter(section -> section.role() == SectionRole.SCHEDULE)
                .filter(section ->
                        section.children().stream().filter(items::stage).count() >= 2)
                .filter(section -> section.range().length() * 2 > told)
                .forEach(section -> section.role(SectionRole.ACTIVITIES));
    }
}
