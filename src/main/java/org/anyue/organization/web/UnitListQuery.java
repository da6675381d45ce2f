package org.anyue.organization.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import org.anyue.organization.UnitFilter;
import org.anyue.organization.UnitFilter.Order;
import org.anyue.organization.UnitFilter.Standing;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.ui.Column;
import org.jspecify.annotations.Nullable;

/** Filters and order of the list of units as they stand in its address. */
public record UnitListQuery(
        String q, String kind, String sector, String place, String standing, String sort, String dir) {

    private static final String ADDRESS = "/desk/units";

    public UnitListQuery {
        q = q == null ? "" : q.strip();
        kind = kind == null ? "" : kind;
        sector = sector == null ? "" : sector;
        place = place == null ? "" : place;
        standing = standing == null ? "" : standing;
        sort = sort == null ? "" : sort;
        dir = dir == null ? "" : dir;
    }

    UnitFilter filter() {
        return new UnitFilter(
                q,
                UnitController.kind(kind),
                sector,
                place.isEmpty() ? null : UnitId.of(place),
                one(Standing.class, standing, Standing.OPEN),
                one(Order.class, sort, Order.TREE),
                dir.equals("desc"));
    }

    public boolean isFiltered() {
        return !(q + kind + sector + place + standing).isEmpty();
    }

    String base() {
        return address(ADDRESS, sort, dir);
    }

    public String export() {
        return address(ADDRESS + "/export", sort, dir);
    }

    /** A head that sorts by its column, the other way round when it does already. */
    Column head(String label, Order order) {
        boolean current = sort.equalsIgnoreCase(order.name());
        String next = current && !dir.equals("desc") ? "desc" : "asc";
        String direction = current ? (dir.equals("desc") ? "descending" : "ascending") : "none";
        return Column.text(label).sortable(address(ADDRESS, order.name().toLowerCase(Locale.ROOT), next), direction);
    }

    private String address(String path, String sortBy, String direction) {
        return path + "?q=" + URLEncoder.encode(q, UTF_8) + "&kind=" + kind(kind) + "&sector="
                + URLEncoder.encode(sector, UTF_8) + "&place=" + URLEncoder.encode(place, UTF_8) + "&standing="
                + URLEncoder.encode(standing, UTF_8) + "&sort=" + URLEncoder.encode(sortBy, UTF_8) + "&dir="
                + URLEncoder.encode(direction, UTF_8);
    }

    private static String kind(String name) {
        UnitKind kind = UnitController.kind(name);
        return kind == null ? "" : kind.name();
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(otherwise);
    }
}
