package org.anyue.ui;

import java.util.ArrayList;
import java.util.List;
import org.anyue.shared.Slice;

/**
 * Links through a longer list.
 *
 * @param base address with every filter but the page, for example {@code /desk/units?kind=COUNTY}
 */
public record Pager(int page, int pages, long total, String base) {

    /** Pages shown on each side of the present one. */
    private static final int REACH = 2;

    public static Pager of(Slice<?> slice, String base) {
        return new Pager(slice.page(), slice.pages(), slice.total(), base);
    }

    public String href(int number) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** Numbers to show; 0 stands for a gap. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        int here = Math.min(page, pages);
        int from = Math.max(1, here - REACH);
        int to = Math.min(pages, here + REACH);
        if (from > 1) {
            numbers.add(1);
        }
        if (from > 2) {
            numbers.add(0);
        }
        for (int number = from; number <= to; number++) {
            numbers.add(number);
        }
        if (to < pages - 1) {
            numbers.add(0);
        }
        if (to < pages) {
            numbers.add(pages);
        }
        return numbers;
    }
}
