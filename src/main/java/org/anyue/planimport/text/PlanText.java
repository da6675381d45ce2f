package org.anyue.planimport.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anyue.planimport.CompiledPlan.Span;

/**
 * The normalised text. Readers count in Java characters; {@link #span} turns such a range into code points, which is what
 * leaves the compiler.
 */
public final class PlanText {

    private final String value;
    private final int @org.jspecify.annotations.Nullable [] codePointAt;

    public PlanText(String value) {
        this.value = value;
        this.codePointAt = value.length() == value.codePointCount(0, value.length()) ? null : index(value);
    }

    private static int[] index(String value) {
        int[] index = new int[value.length() + 1];
        int points = 0;
        for (int i = 0; i < value.length(); i++) {
            index[i] = points;
            boolean pair = Character.isHighSurrogate(value.charAt(i))
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                index[++i] = points;
            }
            points++;
        }
        index[value.length()] = points;
        return index;
    }

    public String value() {
        return value;
    }

    public int length() {
        return value.length();
    }

    public String at(Range range) {
        return value.substring(range.from(), range.to());
    }

    public String at(int from, int to) {
        return value.substring(from, to);
    }

    public Span span(Range range) {
        return span(range.from(), range.to());
    }

    public Span span(int from, int to) {
        return codePointAt == null ? new Span(from, to) : new Span(codePointAt[from], codePointAt[to]);
    }

    /** Where a code point of a {@link Span} stands in the text, in Java characters. */
    public int index(int codePoint) {
        if (codePointAt == null) {
            return codePoint;
        }
        int found = Arrays.binarySearch(codePointAt, codePoint);
        return found > 0 && codePointAt[found - 1] == codePoint ? found - 1 : found;
    }

    /** Without surrounding white space. */
    public Range trim(int from, int to) {
        int start = from;
        int end = Math.max(from, to);
        while (start < end && blank(value.charAt(start))) {
            start++;
        }
        while (end > start && blank(value.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }

    /** The lines of a range that hold something, without the white space around them. */
    public List<Range> lines(Range range) {
        List<Range> lines = new ArrayList<>();
        int at = range.from();
        while (at < range.to()) {
            int newline = value.indexOf('\n', at);
            int end = newline < 0 || newline > range.to() ? range.to() : newline;
            Range line = trim(at, end);
            if (!line.empty()) {
                lines.add(line);
            }
            at = end + 1;
        }
        return lines;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000';
    }
}
