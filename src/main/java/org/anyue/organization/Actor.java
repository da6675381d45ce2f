package org.anyue.organization;

import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.shared.Masked;
import org.anyue.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A person acting for a unit with a role.
 *
 * @param unitId the unit that the person belongs to
 * @param place the place served: for a committee office or a department the place above it, for a place itself, for
 *     any other unit the place it hangs in
 * @param rightsVersion grows whenever the rights of the account change, so that a revocation holds at the next click
 */
public record Actor(
        UUID accountId,
        String name,
        Role role,
        UnitId unitId,
        String unitName,
        UnitKind unitKind,
        Place place,
        long rightsVersion) {

    /** A place of the territorial tree. */
    public record Place(UnitId id, String name, UnitKind kind) {}

    /** Whether this person speaks for the unit: the own one, and for an office also the place it serves. */
    public boolean actsFor(UnitId unit) {
        return unit.equals(unitId) || (role.isOffice() && unit.equals(place.id()));
    }

    /** Whether this person works in the committee office (or township office) that serves the place. */
    public boolean isOfficeOf(UnitId placeId) {
        return role.isOffice() && placeId.equals(place.id());
    }

    /** Whether what that unit owns, a campaign for instance, is this person's to change, see {@link #desk()}. */
    public boolean owns(UnitId owner) {
        return owner.equals(desk());
    }

    /**
     * The unit in whose name this person asks units below and decides on what they hand in: for an office the place that it
     * serves, for a department itself, which asks its own line; null for everybody else.
     */
    public @Nullable UnitId desk() {
        return role.isOffice() ? place.id() : isOfDepartment() ? unitId : null;
    }

    /** {@link #desk()} as it is called. */
    public String deskName() {
        return role.isOffice() ? place.name() : unitName;
    }

    public boolean isOfDepartment() {
        return role == Role.DEPARTMENT_OFFICER;
    }

    /**
     * The name as it stands in lists and histories. Staff names are no secret, but who comes by a link is a liaison officer,
     * whose name is personal data: it stands whole in the audit trail only, sealed.
     */
    public String signature() {
        return role == Role.LINK_HOLDER ? Masked.name(name) + "（凭链接）" : name;
    }

    public Scope scope() {
        return Scope.of(this);
    }

    public Party party() {
        return new Party(Ids.toText(accountId), name, role.name(), unitId.toString());
    }
}
