package org.anyue.ui;

import java.util.List;
import java.util.Locale;

/**
 * Two growing counts by day, drawn on the server in a box of 100 × 100 that the style stretches.
 *
 * @param due line of what was due until the day
 * @param done line of what had come in
 * @param area under it
 * @param today x of today, below zero when it lies outside
 * @param days first, middle and last day in words
 * @param most the highest count, at the top of the box
 * @param summary the same in words
 */
public record Trend(String due, String done, String area, double today, List<String> days, long most, String summary) {

    /**
     * @param due one count for each day
     * @param done one count for each day until today, so it may be shorter
     * @param days at least one, in words
     */
    public static Trend of(List<Long> due, List<Long> done, List<String> days, String summary) {
        long most = Math.max(
                due.stream().mapToLong(Long::longValue).max().orElse(0),
                done.stream().mapToLong(Long::longValue).max().orElse(0));
        double step = 100.0 / Math.max(1, due.size() - 1);
        String line = line(done, step, most);
        double end = Math.max(0, done.size() - 1) * step;
        return new Trend(
                line(due, step, most),
                line,
                done.isEmpty() ? "" : String.format(Locale.ROOT, "0,100 %s %.2f,100", line, end),
                done.isEmpty() || done.size() >= due.size() ? -1 : end,
                List.of(days.getFirst(), days.get(days.size() / 2), days.getLast()),
                most,
                summary);
    }

    private static String line(List<Long> counts, double step, long most) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            double y = most == 0 ? 100 : 100 - 96.0 * counts.get(i) / most;
            line.append(String.format(Locale.ROOT, "%s%.2f,%.2f", i == 0 ? "" : " ", i * step, y));
        }
        return line.toString();
    }
}
