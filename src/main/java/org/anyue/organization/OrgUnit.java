package org.anyue.organization;

import java.time.LocalDate;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A unit that lives on after it was set up: it may change its name and end, but it is never deleted. */
final class OrgUnit {

    private final UnitSummary origin;
    private final LocalDate openedOn;
    private final int version;
    private UnitRow.Names names;
    private @Nullable LocalDate closedOn;

    OrgUnit(UnitSummary origin, LocalDate openedOn, @Nullable LocalDate closedOn, int version) {
        this.origin = origin;
        this.names = new UnitRow.Names(origin.name(), origin.shortName());
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

    /** @param openBelow units that still hang in this one */
    void close(LocalDate day, int openBelow) {
        mustBeOpen();
        if (origin.parentId() == null) {
            throw new Refusal(OrganizationRefusal.ROOT_STAYS);
        }
        if (openBelow > 0) {
            throw new Refusal(OrganizationRefusal.HAS_OPEN_UNITS, names.full(), openBelow);
        }
        closedOn = day.isBefore(openedOn) ? openedOn : day;
    }

    private void mustBeOpen() {
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
    LocalDate closedOn() {
        return closedOn;
    }

    int version() {
        return version;
    }
}
