package org.anyue.officialdoc.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts wrapped lines together. A line runs on into the next one when that one's first word would not have fitted behind
 * it and nothing else marks a new paragraph: an indent, a larger gap, another font size, a number after a full stop.
 */
final class LineJoiner {

    private static final Pattern NUMBERED = Pattern.compile(
            "([一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[、．.](?!\\d)|第[一二三四五六七八九十百]{1,4}[章节条]|附件).*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；：！？;:]”?");
    private static final String CLOSING = "。，、；：！？）》」』”’…,.;:!?)%";
    private static final String OPENING = "（《「『“‘(";

    private final float left;
    private final float right;
    private final float bodySize;
    private final float gap;

    private LineJoiner(List<PageLine> lines) {
        bodySize = mostCommon(lines, PageLine::size, 0.5f, 12);
        List<PageLine> body = lines.stream()
                .filter(line -> !line.isRow() && Math.abs(line.size() - bodySize) < 1)
                .toList();
        left = edge(body);
        right = (float) body.stream().mapToDouble(PageLine::right).max().orElse(0);
        gap = mostCommonGap(body);
    }

    /** Lines of one column of text; pages of another width are laid out apart. */
    static List<String> paragraphs(List<PageLine> lines) {
        Map<Integer, LineJoiner> joiners = new HashMap<>();
        List<String> paragraphs = new ArrayList<>();
        PageLine open = null;
        for (PageLine line : lines) {
            int width = Math.round(line.width());
            LineJoiner joiner = joiners.computeIfAbsent(
                    width,
                    _ -> new LineJoiner(lines.stream()
                            .filter(other -> Math.round(other.width()) == width)
                            .toList()));
            if (open != null && open.inRowOf(line)) {
                open = open.withCellsOf(line);
            } else if (open != null && joiner.runsOn(open, line)) {
                open = open.joined(line, glue(open.text(), line.text()));
            } else {
                if (open != null) {
                    paragraphs.add(open.text());
                }
                open = line;
            }
        }
        if (open != null) {
            paragraphs.add(open.text());
        }
        return paragraphs;
    }

    private boolean runsOn(PageLine line, PageLine next) {
        if (line.isRow() || next.isRow() || Math.abs(line.size() - next.size()) > 0.12f * line.size()) {
            return false;
        }
        boolean samePage = line.page() == next.page() && line.column() == next.column();
        float step = next.baseline() - line.baseline();
        if (samePage && (step < 0 || step > 1.6f * Math.max(gap, line.size()))) {
            return false;
        }
        if (isTitle(line) && isTitle(next)) {
            return samePage;
        }
        boolean wouldHaveFitted = line.right() + firstWord(next) < right - 0.3f * line.size();
        if (wouldHaveFitted || right < 0.6f * line.width() || indented(line, next)) {
            return false;
        }
        return !(NUMBERED.matcher(next.text()).matches()
                && SENTENCE_END.matcher(line.text()).matches());
    }

    /** Larger than the body and in the middle. */
    private boolean isTitle(PageLine line) {
        return line.size() > 1.2f * bodySize && Math.abs(line.centre() - (left + right) / 2) < 1.5f * line.size();
    }

    private boolean indented(PageLine line, PageLine next) {
        float indent = next.left() - left;
        boolean block = indent > 2.6f * next.size() && Math.abs(next.left() - line.left()) < next.size() / 2;
        return indent > next.size() && !block;
    }

    /** Width of what cannot be broken at the start of the line, in points. */
    private static float firstWord(PageLine line) {
        String text = line.text();
        int i = 0;
        while (i < text.length() && OPENING.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        float ems = i;
        if (i < text.length() && text.charAt(i) >= 0x2E80) {
            i++;
            ems++;
        } else {
            while (i < text.length() && text.charAt(i) < 0x2E80 && text.charAt(i) > ' ') {
                i++;
                ems += 0.5f;
            }
        }
        while (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i++;
            ems++;
        }
        return ems * line.size();
    }

    private static String glue(String line, String next) {
        char last = line.charAt(line.length() - 1);
        char first = next.charAt(0);
        boolean words = last < 0x250 && first < 0x250 && Character.isLetter(last) && Character.isLetter(first);
        return words ? " " : "";
    }

    /** Where lines begin that are not indented: the leftmost place at which at least a tenth of the lines begin. */
    private static float edge(List<PageLine> body) {
        List<Float> starts = body.stream()
                .map(PageLine::left)
                .sorted(Comparator.naturalOrder())
                .toList();
        int from = 0;
        int to = 0;
        for (float start : starts) {
            while (start - starts.get(from) >= 3) {
                from++;
            }
            while (to < starts.size() && starts.get(to) - start < 3) {
                to++;
            }
            if ((to - from) * 10 >= starts.size()) {
                return start;
            }
        }
        return starts.isEmpty() ? 0 : starts.getFirst();
    }

    private static float mostCommonGap(List<PageLine> body) {
        Map<Float, Integer> counts = new HashMap<>();
        for (int i = 1; i < body.size(); i++) {
            float step = body.get(i).baseline() - body.get(i - 1).baseline();
            if (body.get(i).page() == body.get(i - 1).page()
                    && body.get(i).column() == body.get(i - 1).column()
                    && step > 1) {
                counts.merge((float) Math.round(step), 1, Integer::sum);
            }
        }
        return highest(counts, 0);
    }

    private static float mostCommon(
            List<PageLine> lines,
            java.util.function.Function<PageLine, Float> value,
            float precision,
            float otherwise) {
        Map<Float, Integer> counts = new HashMap<>();
        for (PageLine line : lines) {
            float rounded = Math.round(value.apply(line) / precision) * precision;
            counts.merge(rounded, line.text().length(), Integer::sum);
        }
        return highest(counts, otherwise);
    }

    private static float highest(Map<Float, Integer> counts, float otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
