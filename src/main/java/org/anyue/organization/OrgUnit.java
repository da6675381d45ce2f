package org.anyue.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A unit that lives on after it was set up: names, place and sectors may change, it may end, but it is never deleted. */
final class OrgUnit {

    private final UnitSummary origin;
    private final LocalDate openedOn;
    private final int version;
    private UnitRow.Names names;
    private @Nullable UnitId parentId;
    private @Nullable LocalDate closedOn;
    private @Nullable UnitId successor;

    OrgUnit(UnitSummary origin, LocalDate openedOn, @Nullable LocalDate closedOn, int version) {
        this.origin = origin;
        this.names = new UnitRow.Names(origin.name(), origin.shortName());
        this.parentId = origin.parentId();
        this.openedOn = openedOn;
        this.closedOn = closedOn;
        this.version = version;
    }

    void rename(String name, String shortName) {
        mustBeOpen();
        if (name.isBlank()) {
            throw new Refusal(OrganizationRefusal.NAME_MISSING);
        }
        names = new UnitRow.Names(name.strip(), shortName.isBlank() ? name.strip() : shortName.strip());
    }

    /**
     * @param above everything above the new place, without the place itself
     */
    void move(OrgUnit place, List<UnitId> above) {
        mustBeOpen();
        mustMove();
        if (place.id().equals(parentId)) {
            throw new Refusal(
                    OrganizationRefusal.MOVED_NOWHERE,
                    names.full(),
                    place.names().full());
        }
        if (place.id().equals(id()) || above.contains(id())) {
            throw new Refusal(
                    OrganizationRefusal.MOVED_BELOW_ITSELF,
                    names.full(),
                    place.names().full());
        }
        NewUnitPolicy.checkPlace(origin.kind(), place);
        parentId = place.id();
    }

    /** Ends the unit in another one of its kind. */
    void merge(OrgUnit into, LocalDate day, List<UnitSummary> openBelow, boolean intoIsBelow) {
        mustBeOpen();
        mustMove();
        into.mustBeOpen();
        if (into.id().equals(id())) {
            throw new Refusal(OrganizationRefusal.MERGE_WITH_ITSELF);
        }
        if (into.kind() != kind()) {
            throw new Refusal(
                    OrganizationRefusal.MERGE_OF_ANOTHER_KIND,
                    names.full(),
                    kind().label(),
                    into.names().full(),
                    into.kind().label());
        }
        if (intoIsBelow) {
            throw new Refusal(
                    OrganizationRefusal.MERGE_INTO_OWN,
                    names.full(),
                    into.names().full());
        }
        openBelow.stream()
                .filter(unit -> unit.kind() == UnitKind.COMMITTEE_OFFICE)
                .findFirst()
                .ifPresent(office -> {
                    throw new Refusal(OrganizationRefusal.OFFICE_BELOW, names.full(), office.name());
                });
        closedOn = day;
        successor = into.id();
    }

    /** @param openBelow units that still hang in this one */
    void close(LocalDate day, int openBelow) {
        mustBeOpen();
        if (origin.parentId() == null) {
            throw new Refusal(OrganizationRefusal.ROOT_STAYS);
        }
        if (openBelow > 0) {
            throw new Refusal(OrganizationRefusal.HAS_OPEN_UNITS, names.full(), openBelow);
        }
        closedOn = day;
    }

    void reopen(@Nullable OrgUnit place) {
        if (closedOn == null) {
            throw new Refusal(OrganizationRefusal.STILL_OPEN, names.full());
        }
        if (place != null && place.closedOn() != null) {
            throw new Refusal(OrganizationRefusal.PLACE_CLOSED, place.names().full());
        }
        closedOn = null;
        successor = null;
    }

    /** Only asked: the sectors are kept beside the unit. */
    void mayOperateIn(Set<String> sectors, Set<String> known) {
        mustBeOpen();
        NewUnitPolicy.checkSectors(kind(), sectors, known);
    }

    private void mustMove() {
        if (origin.parentId() == null) {
            throw new Refusal(OrganizationRefusal.ROOT_STAYS);
        }
        if (kind() == UnitKind.COMMITTEE_OFFICE) {
            throw new Refusal(OrganizationRefusal.MOVE_OF_OFFICE);
        }
    }

    void mustBeOpen() {
        if (closedOn != null) {
            throw new Refusal(OrganizationRefusal.UNIT_CLOSED, names.full());
        }
    }

    UnitId id() {
        return origin.id();
    }

    UnitKind kind() {
        return origin.kind();
    }

    UnitRow.Names names() {
        return names;
    }

    @Nullable
    UnitId parentId() {
        return parentId;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    UnitId successor() {
        return successor;
    }

    int version() {
        return version;
    }
}
