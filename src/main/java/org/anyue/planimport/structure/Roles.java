package org.anyue.planimport.structure;

import org.anyue.planimport.text.PlanText;
import org.jspecify.annotations.Nullable;

/** Gives every section its role. Top-level sections are known by their titles; what is below keeps OTHER unless it says so. */
final class Roles {

    private Roles() {}

    static void assign(Section root, PlanText text) {
        boolean activities = false;
        for (Section section : root.children()) {
            SectionRole role = role(section, text);
            section.role(role);
            activities |= role == SectionRole.ACTIVITIES;
        }
        if (!activities) {
            withoutActivitySection(root);
        }
    }

    private static SectionRole role(Section section, PlanText text) {
        SectionRole role = SectionRole.of(text.at(section.title()));
        Mark mark = section.mark();
        if (mark != null && mark.style() == MarkStyle.STAGE) {
            return SectionRole.ACTIVITIES;
        }
        return role == null ? SectionRole.OTHER : role;
    }

    /** Notices number their activities directly: what is neither background nor requirement is an activity. */
    private static void withoutActivitySection(Section root) {
        Section schedule = first(root, SectionRole.SCHEDULE);
        if (schedule != null && !schedule.children().isEmpty()) {
            schedule.role(SectionRole.ACTIVITIES);
            return;
        }
        for (Section section : root.children()) {
            if (section.role() == SectionRole.OTHER && section.title().length() > 0) {
                section.role(SectionRole.ACTIVITIES);
            }
        }
    }

    private static @Nullable Section first(Section root, SectionRole role) {
        return root.children().stream()
                .filter(s -> s.role() == role)
                .findFirst()
                .orElse(null);
    }
}
