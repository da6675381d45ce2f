package org.anyue.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import org.anyue.identity.AccessLinkFilter;
import org.anyue.identity.AccessLinkFilter.Order;
import org.anyue.identity.AccessLinkState;
import org.anyue.ui.Column;

/** Filters and order of the list of access links as they stand in its address. */
public record AccessLinkQuery(String q, String state, String sort, String dir) {

    /** Instead of a state: who waits for a call. */
    static final String WAITING = "WAITING";

    public AccessLinkQuery {
        q = q == null ? "" : q.strip();
        state = state == null ? "" : state;
        sort = sort == null ? "" : sort;
        dir = dir == null ? "" : dir;
    }

    AccessLinkFilter filter() {
        AccessLinkState wanted = Arrays.stream(AccessLinkState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        Order order = Arrays.stream(Order.values())
                .filter(one -> one.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElse(Order.UNIT);
        return new AccessLinkFilter(q, wanted, state.equals(WAITING), order, dir.equals("desc"));
    }

    public boolean isFiltered() {
        return !(q + state).isEmpty();
    }

    String base() {
        return address(AccessLinkController.PATH, sort, dir);
    }

    public String export() {
        return address(AccessLinkController.PATH + "/export", sort, dir);
    }

    /** A head that sorts by its column, the other way round when it does already. */
    Column head(String label, Order order) {
        boolean current = filter().order() == order;
        String next = current && !dir.equals("desc") ? "desc" : "asc";
        String direction = current ? (dir.equals("desc") ? "descending" : "ascending") : "none";
        return Column.text(label)
                .sortable(address(AccessLinkController.PATH, order.name().toLowerCase(Locale.ROOT), next), direction);
    }

    private String address(String path, String sortBy, String direction) {
        return path + "?q=" + URLEncoder.encode(q, UTF_8) + "&state=" + URLEncoder.encode(state, UTF_8) + "&sort="
                + URLEncoder.encode(sortBy, UTF_8) + "&dir=" + URLEncoder.encode(direction, UTF_8);
    }
}
