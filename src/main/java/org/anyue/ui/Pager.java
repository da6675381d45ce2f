package org.anyue.ui;

import java.util.List;
import java.util.stream.IntStream;
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
        List<Integer> near = IntStream.rangeClosed(1, pages)
                .filter(n -> n == 1 || n == pages || Math.abs(n - page) <= REACH)
                .boxed()
                .toList();
        return IntStream.range(0, near.size())
                .boxed()
                .flatMap(i -> i > 0 && near.get(i) - near.get(i - 1) > 1
                        ? List.of(0, near.get(i)).stream()
                        : List.of(near.get(i)).stream())
                .toList();
    }
}
