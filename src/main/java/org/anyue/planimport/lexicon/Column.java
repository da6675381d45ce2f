package org.anyue.planimport.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of a word list: what a cell may hold.
 *
 * @param name as people read it
 * @param choices the allowed words of a {@link Kind#CHOICE}, else empty
 */
public record Column(String name, Kind kind, boolean required, Set<String> choices) {

    private static final int LONGEST_WORD = 60;

    /** WORD and PATTERN are text; YEAR has four digits, DAY is an ISO date. */
    public enum Kind {
        WORD,
        PATTERN,
        YEAR,
        DAY,
        NUMBER,
        CHOICE
    }

    static Column word(String name) {
        return new Column(name, Kind.WORD, true, Set.of());
    }

    static Column pattern(String name) {
        return new Column(name, Kind.PATTERN, true, Set.of());
    }

    static Column year(String name) {
        return new Column(name, Kind.YEAR, true, Set.of());
    }

    static Column number(String name) {
        return new Column(name, Kind.NUMBER, true, Set.of());
    }

    static Column day(String name) {
        return new Column(name, Kind.DAY, true, Set.of());
    }

    static Column choice(String name, Set<String> choices) {
        return new Column(name, Kind.CHOICE, true, choices);
    }

    Column optional() {
        return new Column(name, kind, false, choices);
    }

    /** Why the cell cannot stand, in Chinese; null when it can. */
    @Nullable
    String problem(String cell) {
        if (cell.isBlank()) {
            return required ? "“%s”没有填写".formatted(name) : null;
        }
        String reason = reason(cell);
        return reason == null ? null : "“%s”%s".formatted(name, reason);
    }

    private @Nullable String reason(String cell) {
        return switch (kind) {
            case WORD -> oneWord(cell) ? null : "应是一个词，不带换行，最多%d个字".formatted(LONGEST_WORD);
            case PATTERN -> PatternTrial.problem(cell);
            case YEAR -> cell.matches("(?:19|20)\\d{2}") ? null : "应是四位年份，例如 2019";
            case NUMBER -> cell.matches("[1-9]\\d{0,3}") ? null : "应是正整数，例如 14";
            case DAY -> isDay(cell) ? null : "应是 2026-06-16 样子的日期";
            case CHOICE ->
                choices.contains(cell)
                        ? null
                        : "只能是 " + String.join("、", choices.stream().sorted().toList());
        };
    }

    private static boolean oneWord(String cell) {
        return cell.codePointCount(0, cell.length()) <= LONGEST_WORD
                && cell.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isDay(String cell) {
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
