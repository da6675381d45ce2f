package org.anyue.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.jspecify.annotations.Nullable;

/**
 * Which units the selectors of a campaign mean: those below the place that owns it, or the line of the department that owns
 * it. Made for one issue or one page and thrown away.
 */
public final class SelectorReach {

    private final UnitQueries units;
    private final UnitSummary owner;
    private final UnitId place;
    private @Nullable List<UnitSummary> line;

    public SelectorReach(UnitQueries units, UnitId owner) {
        this.units = units;
        this.owner = units.get(owner);
        this.place = this.owner.kind().isPlace() ? owner : units.superiorPlace(owner);
    }

    /** The place that owns the campaign, or the one of the department that does. */
    public UnitId place() {
        return place;
    }

    /** @param nominated enterprises that the places below have nominated */
    public List<UnitSummary> of(Selector selector, DutyScope scope, Set<UnitId> nominated) {
        return switch (selector) {
            case NAMED -> units.byIds(scope.units());
            case PUBLIC -> List.of();
            default -> owner.kind().isPlace() ? below(selector, scope, nominated) : inLine(selector, scope);
        };
    }

    private List<UnitSummary> below(Selector selector, DutyScope scope, Set<UnitId> nominated) {
        return switch (selector) {
            case EVERY_COUNTY -> without(units.inside(place, UnitKind.COUNTY));
            case EVERY_TOWNSHIP -> without(units.inside(place, UnitKind.TOWNSHIP));
            case EVERY_DEPARTMENT -> units.departments(place);
            case EVERY_ENTERPRISE -> units.enterprises(place, Set.of());
            case SECTOR_ENTERPRISES ->
                scope.sectors().isEmpty() ? List.of() : units.enterprises(place, scope.sectors());
            case NOMINATED_ENTERPRISES ->
                units.enterprises(place, Set.of()).stream()
                        .filter(unit -> nominated.contains(unit.id()))
                        .toList();
            case OFFICE -> units.committeeOffice(place).stream().toList();
            case NAMED, PUBLIC -> List.of();
        };
    }

    /** A department gives nothing to places; {@link BearerCheck} refuses the other selectors. */
    private List<UnitSummary> inLine(Selector selector, DutyScope scope) {
        return switch (selector) {
            case EVERY_DEPARTMENT -> ofLine(UnitKind.DEPARTMENT);
            case EVERY_ENTERPRISE -> ofLine(UnitKind.ENTERPRISE);
            case SECTOR_ENTERPRISES -> {
                Set<UnitSummary> own = new HashSet<>(ofLine(UnitKind.ENTERPRISE));
                yield scope.sectors().isEmpty()
                        ? List.of()
                        : units.enterprises(place, scope.sectors()).stream()
                                .filter(own::contains)
                                .toList();
            }
            case OFFICE -> List.of(owner);
            case EVERY_COUNTY, EVERY_TOWNSHIP, NOMINATED_ENTERPRISES, NAMED, PUBLIC -> List.of();
        };
    }

    private List<UnitSummary> ofLine(UnitKind kind) {
        if (line == null) {
            line = units.line(owner.id());
        }
        return line.stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** A county that owns a campaign is not a county of its own campaign. */
    private List<UnitSummary> without(List<UnitSummary> places) {
        return places.stream().filter(unit -> !unit.id().equals(place)).toList();
    }
}
