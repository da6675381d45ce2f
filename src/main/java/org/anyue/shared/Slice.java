package org.anyue.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param page number of this page, from 1
 * @param size rows per page
 * @param total rows in the whole list
 */
public record Slice<T>(List<T> rows, int page, int size, long total) {

    public Slice {
        rows = List.copyOf(rows);
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page %d size %d total %d".formatted(page, size, total));
        }
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(rows.stream().<R>map(change).toList(), page, size, total);
    }
}
