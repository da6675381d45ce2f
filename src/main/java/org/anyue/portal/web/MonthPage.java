package org.anyue.portal.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.Tab;

/**
 * The month of a campaign at a glance.
 *
 * @param running activities that last for more than a day
 * @param weeks Monday first
 * @param undated duties without a day, with what the plan says instead
 */
public record MonthPage(
        String campaign,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<Running> running,
        List<Week> weeks,
        List<Entry> undated) {

    /** @param days in words */
    public record Running(String title, String days, String venue, String href) {}

    public record Week(List<Day> days) {

        /** Left out on phones, where only days with something are listed. */
        public boolean isEmpty() {
            return days.stream().allMatch(day -> day.entries().isEmpty() && !day.today());
        }
    }

    /**
     * @param label day of the month, with the month on its first
     * @param words the day in full, for lists on phones
     * @param mark 休 or 班, empty for a plain day
     * @param inside part of the campaign's own days
     */
    public record Day(
            String label,
            String words,
            String mark,
            boolean rest,
            boolean today,
            boolean inside,
            List<Entry> entries) {}

    /**
     * @param kind what it is: {@code event} or {@code due}
     * @param note venue, or what has come in
     */
    public record Entry(String kind, String title, String note, String href, boolean late) {}
}
