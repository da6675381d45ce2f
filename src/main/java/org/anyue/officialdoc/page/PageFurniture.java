package org.anyue.officialdoc.page;

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

    static List<PageLine> removed(List<PageLine> lines) {
        Map<Integer, List<PageLine>> pages = new HashMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
        Map<String, Set<Integer>> seen = new HashMap<>();
        Map<Integer, Set<Integer>> offsets = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        lines.forEach(line -> times.merge(line.text(), 1, Integer::sum));
        List<PageLine> outer = new ArrayList<>();
        pages.values().forEach(page -> outer.addAll(outermost(page)));
        for (PageLine line : outer) {
            seen.computeIfAbsent(key(line), _ -> new HashSet<>()).add(line.page());
            if (BARE_NUMBER.matcher(line.text()).matches()) {
                offsets.computeIfAbsent(Integer.parseInt(line.text()) - line.page(), _ -> new HashSet<>())
                        .add(line.page());
            }
        }
        Set<PageLine> gone = new HashSet<>();
        for (PageLine line : outer) {
            boolean repeated = repeats(line, times, pages.size(), seen);
            boolean bare = BARE_NUMBER.matcher(line.text()).matches() && isPageNumber(line, pages.size(), offsets);
            if (repeated || bare || DRESSED_NUMBER.matcher(line.text()).matches()) {
                gone.add(line);
            }
        }
        return lines.stream().filter(line -> !gone.contains(line)).toList();
    }

    private static List<PageLine> outermost(List<PageLine> page) {
        List<PageLine> outer = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            PageLine line = page.get(i);
            boolean top = i < OUTERMOST && line.baseline() < line.height() * MARGIN;
            boolean bottom = i >= page.size() - OUTERMOST && line.baseline() > line.height() * (1 - MARGIN);
            if (top || bottom) {
                outer.add(line);
            }
        }
        return outer;
    }

    private static String key(PageLine line) {
        boolean top = line.baseline() < line.height() / 2;
        return (top ? "top " : "bottom ") + line.text().replaceAll("\\d+", "#");
    }

    /** The same words on two pages of two or three, else on a third of the pages; digits may count along. */
    private static boolean repeats(
            PageLine line, Map<String, Integer> times, int pages, Map<String, Set<Integer>> seen) {
        boolean counts = line.text().matches(".*\\d.*") && times.getOrDefault(line.text(), 0) < 2;
        return seen.getOrDefault(key(line), Set.of()).size() >= Math.max(counts ? 3 : 2, pages / 3);
    }

    private static boolean isPageNumber(PageLine line, int pages, Map<Integer, Set<Integer>> offsets) {
        int offset = Integer.parseInt(line.text()) - line.page();
        int agreeing = offsets.getOrDefault(offset, Set.of()).size();
        return agreeing >= 2 || (pages == 1 && offset == 0);
    }
}
