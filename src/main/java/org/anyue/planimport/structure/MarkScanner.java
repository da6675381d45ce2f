package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.ChineseNumber;
import org.anyue.planimport.text.Range;

/**
 * Finds the marks. At the start of a line any mark counts; inside a paragraph only the one that is expected next, because
 * plans copied from the web run their headings into the text ("…有人管。（二）加强检查。…").
 */
final class MarkScanner {

    private static final String CN = "[" + ChineseNumber.CLASS + "]{1,4}";
    private static final Pattern MARK = Pattern.compile("(?<chinese>" + CN + ")[、．](?![，。])"
            + "|[（(](?<bracket>" + CN + ")[）)][、.．]?"
            + "|第(?<stage>" + CN + ")(?:阶段|周|步)(?=[：:（(\\s、，])"
            + "|(?<![\\d.．])(?<decimal>\\d{1,2}(?:[.．]\\d{1,2}){1,3})(?=[ 　、]*[^\\d.．%％\\s、])(?![ ]*(?:万|亿|元|倍|个|平方))[、]?"
            + "|(?<![\\d.．])(?<arabic>\\d{1,2})(?:[、．]|[.](?!\\d))"
            + "|[（(](?<arabicbracket>\\d{1,2})[）)]|(?<![\\d（(])(?<half>\\d{1,2})[）)]"
            + "|(?<circled>[①-⑳])");

    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    private MarkScanner(String text) {
        this.text = text;
    }

    static List<Mark> scan(String text) {
        return new MarkScanner(text).run();
    }

    private List<Mark> run() {
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            Mark mark = mark(matcher);
            if (mark != null && !tableRow(mark) && (startsLine(mark) ? fits(mark) : expectedInside(mark))) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static @org.jspecify.annotations.Nullable Mark mark(Matcher m) {
        Range range = new Range(m.start(), m.end());
        for (MarkStyle style : MarkStyle.values()) {
            String group = switch (style) {
                case ARABIC_BRACKET -> m.group("arabicbracket") != null ? m.group("arabicbracket") : m.group("half");
                case LABEL -> null;
                default -> m.group(style.name().toLowerCase(java.util.Locale.ROOT));
            };
            if (group == null) {
                continue;
            }
            String[] parts = group.split("[.．]");
            int value = ChineseNumber.parse(parts[parts.length - 1]).orElse(0);
            return value == 0 ? null : new Mark(style, m.group(), value, parts.length, range);
        }
        return null;
    }

    /** A row of a table starts with its number and a tab; it is not a heading. */
    private boolean tableRow(Mark mark) {
        int lineStart = text.lastIndexOf('\n', mark.range().from() - 1) + 1;
        return Tables.isRow(text, lineStart);
    }

    private boolean startsLine(Mark mark) {
        int i = mark.range().from() - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '　' || text.charAt(i) == '\u00a0')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /** At a line start a decimal needs its parent or a neighbour, so that "3.5吨以上…" is no heading. */
    private boolean fits(Mark mark) {
        if (mark.style() != MarkStyle.DECIMAL) {
            return true;
        }
        return mark.value() == 1
                || marks.stream().anyMatch(m -> m.style() == MarkStyle.DECIMAL && m.value() == mark.value() - 1);
    }

    private boolean expectedInside(Mark mark) {
        char before = text.charAt(mark.range().from() - 1);
        boolean boundary = Character.isWhitespace(before) || "。；;！？：:）)”》】　".indexOf(before) >= 0;
        return switch (mark.style()) {
            case CHINESE -> boundary && mark.value() == lastOf(MarkStyle.CHINESE, null) + 1;
            case BRACKET -> boundary && mark.value() == lastOf(MarkStyle.BRACKET, MarkStyle.CHINESE) + 1;
            case ARABIC -> arabicInside(mark, before, boundary);
            case ARABIC_BRACKET, CIRCLED ->
                boundary && mark.value() == lastOf(mark.style(), MarkStyle.ARABIC) + 1 && chainContinues(mark);
            default -> false;
        };
    }

    private boolean arabicInside(Mark mark, char before, boolean boundary) {
        if (Character.isDigit(before) || mark.value() != lastOf(MarkStyle.ARABIC, MarkStyle.BRACKET) + 1) {
            return false;
        }
        if (mark.value() == 1) {
            return (boundary || Character.isIdeographic(before)) && !marks.isEmpty() && chainContinues(mark);
        }
        return boundary && marks.stream().anyMatch(m -> m.style() == MarkStyle.ARABIC && !startsLine(m))
                || boundary && lastOf(MarkStyle.ARABIC, MarkStyle.BRACKET) > 0;
    }

    /** The first of a run-in list is believed only when its second follows. */
    private boolean chainContinues(Mark mark) {
        if (mark.value() > 1) {
            return true;
        }
        String second = mark.text().replace('1', '2').replace('①', '②');
        int at = text.indexOf(second, mark.range().to());
        return at > 0 && at - mark.range().to() < 1500;
    }

    /** Value of the last mark of this style since the last mark of the parent style, 0 when there is none. */
    private int lastOf(MarkStyle style, @org.jspecify.annotations.Nullable MarkStyle parent) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            MarkStyle found = marks.get(i).style();
            if (found == style) {
                return marks.get(i).value();
            }
            if (parent != null && found.compareTo(parent) <= 0 && found != MarkStyle.STAGE) {
                return 0;
            }
        }
        return 0;
    }
}
