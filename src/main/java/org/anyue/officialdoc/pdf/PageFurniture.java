package org.anyue.officialdoc.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what belongs to the page and not to the text: page numbers, running headers and footers. */
final class PageFurniture {

    /** Share of the page height at the top and at the bottom; GB/T 9704-2012 leaves 12.5 % and 11.8 % free of text. */
    private static final float MARGIN = 0.125f;

    private static final int OUTERMOST = 2;
    private static final Pattern DRESSED_NUMBER =
            Pattern.compile("[-—–－·~\\s]+\\d{1,4}[-—–－·~\\s]+|第\\s*\\d+\\s*页.{0,12}|\\d+\\s*/\\s*\\d+|Page \\d+.*");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,4}");

    private PageFurniture() {}

    static List<PdfLine> removed(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new HashMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
        Map<String, Set<Integer>> seen = new HashMap<>();
        Map<Integer, Set<Integer>> offsets = new HashMap<>();
        List<PdfLine> outer = new ArrayList<>();
        pages.values().forEach(page -> outer.addAll(outermost(page)));
        for (PdfLine line : outer) {
            seen.computeIfAbsent(key(line), _ -> new HashSet<>()).add(line.page());
            if (BARE_NUMBER.matcher(line.text()).matches()) {
                offsets.computeIfAbsent(Integer.parseInt(line.text()) - line.page(), _ -> new HashSet<>())
                        .add(line.page());
            }
        }
        Set<PdfLine> gone = new HashSet<>();
        for (PdfLine line : outer) {
            boolean repeated = repeats(line, lines, pages.size(), seen);
            boolean bare = BARE_NUMBER.matcher(line.text()).matches() && isPageNumber(line, pages.size(), offsets);
            if (repeated || bare || DRESSED_NUMBER.matcher(line.text()).matches()) {
                gone.add(line);
            }
        }
        return lines.stream().filter(line -> !gone.contains(line)).toList();
    }

    private static List<PdfLine> outermost(List<PdfLine> page) {
        List<PdfLine> outer = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            PdfLine line = page.get(i);
            boolean top = i < OUTERMOST && line.baseline() < line.height() * MARGIN;
            boolean bottom = i >= page.size() - OUTERMOST && line.baseline() > line.height() * (1 - MARGIN);
            if (top || bottom) {
                outer.add(line);
            }
        }
        return outer;
    }

    private static String key(PdfLine line) {
        boolean top = line.baseline() < line.height() / 2;
        return (top ? "top " : "bottom ") + line.text().replaceAll("\\d+", "#");
    }

    /** The same words on two pages of two or three, else on a third of the pages; digits may count along. */
    private static boolean repeats(PdfLine line, List<PdfLine> lines, int pages, Map<String, Set<Integer>> seen) {
        int times = seen.getOrDefault(key(line), Set.of()).size();
        boolean counts = line.text().matches(".*\\d.*")
                && lines.stream()
                                .filter(other -> other.text().equals(line.text()))
                                .count()
                        < 2;
        return times >= Math.max(counts ? 3 : 2, pages / 3);
    }

    private static boolean isPageNumber(PdfLine line, int pages, Map<Integer, Set<Integer>> offsets) {
        int offset = Integer.parseInt(line.text()) - line.page();
        int agreeing = offsets.getOrDefault(offset, Set.of()).size();
        return agreeing >= 2 || (pages == 1 && offset == 0);
    }
}
