package org.anyue.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.anyue.shared.Masked;
import org.jspecify.annotations.Nullable;

/** A plain block of words to be pasted into a WeChat group: who, what, until when, where. Built once, then thrown away. */
public final class GroupText {

    private static final int LONGEST = 600;
    private static final int LONGEST_LINES = 240;
    private static final int MOST_NAMES = 30;

    private final String title;
    private final List<String> lines = new ArrayList<>();
    private String due = "";
    private String link = "";
    private String signature = "";

    private GroupText(String title) {
        this.title = title;
    }

    public static GroupText of(String title) {
        return new GroupText(title.strip());
    }

    /** One or more lines; empty ones are left out. */
    public GroupText line(String words) {
        words.lines().map(String::strip).filter(one -> !one.isEmpty()).forEach(lines::add);
        return this;
    }

    /** Names of units in their order, many shortened to the first and their number. */
    public GroupText units(String label, Collection<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<String> shown = names.stream().limit(MOST_NAMES).toList();
        String more = names.size() > shown.size() ? "等" : "";
        lines.add(label + "（" + names.size() + "家）：" + String.join("、", shown) + more);
        return this;
    }

    /** Names of people, masked: a group is public. */
    public GroupText people(String label, Collection<String> names) {
        if (!names.isEmpty()) {
            lines.add(label + "："
                    + String.join("、", names.stream().map(Masked::name).toList()));
        }
        return this;
    }

    public GroupText due(@Nullable LocalDate day) {
        due = day == null ? "" : "时限：" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日前";
        return this;
    }

    /** Absolute address. */
    public GroupText link(String address) {
        link = address;
        return this;
    }

    /** Who speaks. */
    public GroupText signed(String unit) {
        signature = unit.isEmpty() ? "" : "——" + unit;
        return this;
    }

    /** At most {@value #LONGEST} characters; what is too long is cut in the middle, time, address and sender stay. */
    public String build() {
        List<String> end = new ArrayList<>();
        if (!due.isEmpty()) {
            end.add(due);
        }
        if (!link.isEmpty()) {
            end.add("办理：" + link);
        }
        if (!signature.isEmpty()) {
            end.add(signature);
        }
        String tail = String.join("\n", end);
        String head = "【" + Notice.cut(title, Notice.LONGEST_TITLE) + "】";
        int room = LONGEST - head.codePointCount(0, head.length()) - tail.codePointCount(0, tail.length()) - 2;
        String middle = Notice.cut(String.join("\n", lines), Math.max(LONGEST_LINES, room));
        StringBuilder all = new StringBuilder(head);
        if (!middle.isEmpty()) {
            all.append('\n').append(middle);
        }
        return (tail.isEmpty() ? all : all.append('\n').append(tail)).toString();
    }
}
