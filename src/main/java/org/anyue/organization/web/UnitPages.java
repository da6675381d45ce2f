package org.anyue.organization.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitDetails;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one unit together. */
@Component
class UnitPages {

    private final UnitQueries queries;
    private final Liaisons liaisons;

    UnitPages(UnitQueries queries, Liaisons liaisons) {
        this.queries = queries;
        this.liaisons = liaisons;
    }

    /** @param read the officer unmasked, null to show the mask */
    UnitPage of(Actor actor, UnitId id, @Nullable Liaison read, FormErrors errors) {
        UnitDetails details = queries.details(Scope.directory(actor), id);
        UnitSummary unit = details.unit();
        LocalDate closedOn = details.closedOn();
        boolean open = closedOn == null;
        return new UnitPage(
                "/desk/units/" + unit.id(),
                unit.name(),
                unit.shortName(),
                unit.kind().label(),
                Objects.requireNonNullElse(unit.code(), ""),
                details.creditCode(),
                details.sectors().stream().map(Sector::name).collect(Collectors.joining("、")),
                details.openedOn().toString(),
                closedOn == null ? "" : closedOn.toString(),
                successor(actor, details.successor()),
                details.version(),
                mayChange(actor),
                unit.kind().isPlace() && mayList(actor),
                officer(actor, id, read, open),
                crumbs(actor, unit),
                errors);
    }

    private UnitPage.@Nullable Link successor(Actor actor, @Nullable UnitId successor) {
        if (successor == null) {
            return null;
        }
        String href = queries.holds(Scope.directory(actor), successor) ? "/desk/units/" + successor : "";
        return new UnitPage.Link(queries.get(successor).name(), href);
    }

    private UnitPage.Officer officer(Actor actor, UnitId id, @Nullable Liaison read, boolean open) {
        Liaison known = read == null ? liaisons.of(id).orElse(null) : read;
        boolean mine = liaisons.mayChange(actor, id);
        if (known == null) {
            return new UnitPage.Officer("", "", "", false, mine && open);
        }
        return new UnitPage.Officer(
                read == null ? known.maskedName() : known.name(),
                read == null ? known.maskedPhone() : known.phone(),
                confirmed(id),
                mine && read == null,
                mine && open);
    }

    private String confirmed(UnitId id) {
        return liaisons.confirmedAt(id)
                .map(at -> "已确认（" + LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai")) + " 首次凭验证码进入）")
                .orElse("未确认，首次凭验证码进入后自动确认");
    }

    List<Crumb> crumbs(Actor actor, UnitSummary unit, String... further) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("单位", mayList(actor) ? "/desk/units" : ""));
        queries.ancestors(unit.id()).stream()
                .map(above -> new Crumb(above.shortName(), href(actor, above)))
                .forEach(crumbs::add);
        if (further.length == 0) {
            crumbs.add(new Crumb(unit.shortName()));
        } else {
            crumbs.add(new Crumb(unit.shortName(), "/desk/units/" + unit.id()));
            crumbs.add(new Crumb(further[0]));
        }
        return crumbs;
    }

    private String href(Actor actor, UnitSummary above) {
        return queries.holds(Scope.directory(actor), above.id()) ? "/desk/units/" + above.id() : "";
    }

    static boolean mayChange(Actor actor) {
        return actor.role() == Role.SYSTEM_ADMIN || actor.role().isOffice();
    }

    private static boolean mayList(Actor actor) {
        return actor.role() != Role.UNIT_LEADER && actor.role() != Role.UNIT_LIAISON;
    }
}
