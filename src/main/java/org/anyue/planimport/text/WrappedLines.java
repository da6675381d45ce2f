package org.anyue.planimport.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text that was broken by hand or by a scanner: every line ends at the same width, in the middle of sentences. Its lines
 * are joined into paragraphs again; page numbers and the running head between two pages go. Other texts stay as they are:
 * where a paragraph is one line, some line is always longer.
 */
final class WrappedLines {

    private static final int FEWEST_LINES = 15;
    private static final int FEWEST_FULL = 12;
    /** A page of an official paper has 28 characters a line (GB/T 9704-2012); what is much narrower is a list. */
    private static final long NARROWEST = 24;

    private static final long WIDEST = 46;
    /** A line is full when no more than this is missing. */
    private static final long SLACK = 6;

    private static final double SHARE = 0.4;
    private static final String ENDS = "。！？；：!?;:";
    private static final Pattern PAGE = Pattern.compile("[ \\t　]*[—–-]{1,2}[ ]*\\d{1,3}[ ]*[—–-]{1,2}[ \\t　]*");
    private static final Pattern BEGINS = Pattern.compile("(?:[ \\t]{2,}|　).*|(?:[" + ChineseNumber.CLASS
            + "]{1,3}、|[（(][" + ChineseNumber.CLASS + "]{1,3}[）)]|\\d{1,2}[.、．](?!\\d)|第[" + ChineseNumber.CLASS
            + "]{1,3}[章阶]|附件|附：|——|●|■).*");

    private WrappedLines() {}

    static String join(String text) {
        List<String> lines = text.lines().toList();
        long full = width(lines);
        if (full == 0) {
            return TornLines.join(lines, text);
        }
        return joined(withoutPages(lines), full);
    }

    /** Width of a full line, 0 when the text is not wrapped. */
    private static long width(List<String> lines) {
        List<Long> widths = lines.stream()
                .filter(line -> !line.isBlank())
                .map(WrappedLines::width)
                .sorted()
                .toList();
        if (widths.size() < FEWEST_LINES) {
            return 0;
        }
        long widest = widths.getLast();
        long usual = widths.get(widths.size() * 9 / 10);
        long near = widths.stream().filter(width -> width >= usual - SLACK).count();
        boolean wrapped = usual >= NARROWEST
                && widest <= Math.min(WIDEST, usual + SLACK)
                && near >= FEWEST_FULL
                && near >= widths.size() * SHARE
                && lines.stream().noneMatch(line -> line.indexOf('\t') >= 0);
        return wrapped ? usual : 0;
    }

    private static long width(String line) {
        return line.stripTrailing().codePoints().count();
    }

    private static List<String> withoutPages(List<String> lines) {
        Map<String, Integer> behindPages = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int head = PAGE.matcher(lines.get(i)).matches() ? next(lines, i + 1) : -1;
            if (head >= 0) {
                behindPages.merge(lines.get(head).strip(), 1, Integer::sum);
            }
        }
        List<String> kept = new ArrayList<>();
        boolean page = false;
        for (String line : lines) {
            if (PAGE.matcher(line).matches()) {
                page = true;
                continue;
            }
            if (page && line.isBlank()) {
                continue;
            }
            boolean head = page && behindPages.getOrDefault(line.strip(), 0) > 1;
            page = head;
            if (!head) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static int next(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private static String joined(List<String> lines, long full) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (open && line.isBlank()) {
                int next = next(lines, i);
                if (next >= 0 && !BEGINS.matcher(lines.get(next)).matches()) {
                    continue;
                }
            }
            if (i > 0) {
                boolean goesOn =
                        open && !line.isBlank() && !BEGINS.matcher(line).matches();
                text.append(goesOn ? "" : "\n");
            }
            text.append(line);
            String bare = line.stripTrailing();
            open = !bare.isEmpty() && width(bare) >= full - SLACK && ENDS.indexOf(bare.charAt(bare.length() - 1)) < 0;
        }
        return text.toString();
    }
}
