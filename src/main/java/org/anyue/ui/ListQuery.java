package org.anyue.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Search, filters, order and page of a list as they stand in its address; builds the addresses of its heads, pages and
 * sheet.
 *
 * @param path address of the list without query
 * @param q what is searched
 * @param filters name → chosen value, empty for all, in the order in which they are shown
 * @param sort key of the column that it is sorted by, empty for the list's own order
 */
public record ListQuery(String path, String q, Map<String, String> filters, String sort, boolean descending, int page) {

    public ListQuery {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /** @param names of the filters */
    public static ListQuery of(HttpServletRequest request, String path, String... names) {
        Map<String, String> filters = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> filters.put(name, given(request, name)));
        return new ListQuery(
                path,
                given(request, "q"),
                filters,
                given(request, "sort"),
                given(request, "dir").equals("desc"),
                number(given(request, "page")));
    }

    /** PostgreSQL text holds no NUL. */
    private static String given(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .replace("\0", "")
                .strip();
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,6}") ? Integer.parseInt(typed) : 1;
    }

    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** The constant that a filter names, or null for none and for what is none. */
    public <E extends Enum<E>> @Nullable E filter(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(filter(name)))
                .findFirst()
                .orElse(null);
    }

    public boolean isFiltered() {
        return !q.isEmpty() || filters.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** Whether one of the texts holds what is searched, whatever the case. */
    public boolean finds(String... texts) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return Arrays.stream(texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public Column text(String label, String key) {
        return sortable(Column.text(label), key);
    }

    public Column number(String label, String key) {
        return sortable(Column.number(label), key);
    }

    private Column sortable(Column column, String key) {
        boolean current = sort.equals(key);
        String next = current && !descending ? "desc" : "asc";
        String direction = current ? (descending ? "descending" : "ascending") : "none";
        return column.sortable(address(path, key, next), direction);
    }

    /** Address of the list with everything but the page. */
    public String base() {
        return address(path, sort, descending ? "desc" : "");
    }

    /** Address of the sheet with the same rows. */
    public String export() {
        return address(path + "/export", sort, descending ? "desc" : "");
    }

    /** The rows in the order that is asked for; an unknown key leaves them as they are. */
    public <T> List<T> sorted(List<T> rows, Map<String, Comparator<T>> orders) {
        Comparator<T> order = orders.get(sort);
        if (order == null) {
            return rows;
        }
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(descending ? order.reversed() : order);
        return sorted;
    }

    /** The rows of the page that is asked for. */
    public <T> Slice<T> slice(List<T> rows, int size) {
        int shown = Math.min(page, Math.max(1, (rows.size() + size - 1) / size));
        return new Slice<>(rows.stream().skip((shown - 1L) * size).limit(size).toList(), shown, size, rows.size());
    }

    private String address(String to, String key, String direction) {
        Stream<String> parts = Stream.concat(
                Stream.of(part("q", q)),
                Stream.concat(
                        filters.entrySet().stream().map(filter -> part(filter.getKey(), filter.getValue())),
                        Stream.of(part("sort", key), part("dir", direction))));
        String query = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? to : to + "?" + query;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, UTF_8);
    }
}
