package org.anyue.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import org.anyue.organization.UnitFilter;
import org.anyue.organization.UnitFilter.Order;
import org.anyue.organization.UnitFilter.Standing;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;

/** Which units are offered for links, as it stands in the address. */
public record NewAccessQuery(String q, String kind, String place) {

    public NewAccessQuery {
        q = q == null ? "" : q.strip();
        kind = kind == null ? "" : kind;
        place = place == null ? "" : place;
    }

    UnitFilter filter() {
        UnitKind wanted = Arrays.stream(UnitKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        return new UnitFilter(
                q, wanted, "", place.isEmpty() ? null : UnitId.of(place), Standing.OPEN, Order.TREE, false);
    }

    public boolean isFiltered() {
        return !(q + kind + place).isEmpty();
    }

    String base() {
        return NewAccessController.PATH + "?q=" + URLEncoder.encode(q, UTF_8) + "&kind="
                + URLEncoder.encode(kind, UTF_8) + "&place=" + URLEncoder.encode(place, UTF_8);
    }
}
