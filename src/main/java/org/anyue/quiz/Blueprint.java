package org.anyue.quiz;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is made of (组卷规则).
 *
 * @param lines in the order in which questions are taken; a question is taken once
 */
public record Blueprint(PaperMode mode, List<Line> lines) {

    public Blueprint {
        lines = List.copyOf(lines);
    }

    /**
     * So many questions of a kind of question.
     *
     * @param week of the contest, from 1; 0 for all weeks
     * @param topic empty for any
     * @param level null for any
     * @param kind null for any
     */
    public record Line(
            int week,
            String topic,
            @Nullable QuestionLevel level,
            @Nullable QuestionKind kind,
            int count) {

        boolean takes(PaperItem item) {
            return (topic.isEmpty() || topic.equals(item.topic()))
                    && (level == null || level == item.level())
                    && (kind == null || kind == item.kind());
        }

        boolean isOf(int weekOfContest) {
            return week == 0 || week == weekOfContest;
        }

        /** In words, for those who set it up. */
        public String words() {
            String what = (topic.isEmpty() ? "各专题" : topic)
                    + (level == null ? "" : "·" + level.label())
                    + (kind == null ? "" : "·" + kind.label());
            return (week == 0 ? "" : "第 " + week + " 周 ") + what + " " + count + " 题";
        }
    }

    static Line any(int count) {
        return new Line(0, "", null, null, count);
    }

    /** The lines of a week; a week without lines of its own has those of all weeks. */
    List<Line> of(int week) {
        List<Line> own = lines.stream().filter(line -> line.week() == week).toList();
        return own.isEmpty() ? lines.stream().filter(line -> line.week() == 0).toList() : own;
    }

    /** Questions of a paper in the week. */
    public int size(int week) {
        return of(week).stream().mapToInt(Line::count).sum();
    }

    /** Of the first week, which is what forms and rules speak of. */
    public int size() {
        return size(1);
    }

    boolean hasWeeks() {
        return lines.stream().anyMatch(line -> line.week() > 0);
    }

    int lastWeek() {
        return lines.stream().mapToInt(Line::week).max().orElse(0);
    }

    Blueprint with(List<Line> others) {
        return new Blueprint(mode, Objects.requireNonNull(others));
    }
}
