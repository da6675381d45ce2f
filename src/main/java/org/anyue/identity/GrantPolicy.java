package org.anyue.identity;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;

/**
 * Who may give which role in which unit. Whether the unit is inside the scope of the giver is asked by the caller; this
 * says what is left of it.
 */
final class GrantPolicy {

    private static final Set<Role> BY_LEAD =
            Set.of(UNIT_LIAISON, UNIT_LEADER, DEPARTMENT_OFFICER, SUPERVISOR, OFFICE_CLERK, OFFICE_LEAD);
    private static final Set<Role> BY_CLERK = Set.of(UNIT_LIAISON, UNIT_LEADER, OFFICE_CLERK);

    private GrantPolicy() {}

    /** Whether such a role exists in such a unit at all. */
    static boolean fits(Role role, UnitKind kind) {
        return switch (role) {
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> kind.isPlace();
            case OFFICE_LEAD, OFFICE_CLERK -> kind == UnitKind.COMMITTEE_OFFICE || kind == UnitKind.TOWNSHIP;
            case DEPARTMENT_OFFICER -> kind == UnitKind.DEPARTMENT;
            case UNIT_LEADER, UNIT_LIAISON -> kind != UnitKind.COMMITTEE_OFFICE;
            case SUPERVISOR -> kind == UnitKind.TEAM;
            case OVERSIGHT -> kind == UnitKind.DEPARTMENT || kind.isPlace();
            case LINK_HOLDER -> false;
        };
    }

    /**
     * Whether the actor may give the role in a unit of their scope.
     *
     * @param place the place that the unit serves
     */
    static boolean allows(Actor actor, Role role, UnitId unit, UnitId place) {
        boolean lower = !place.equals(actor.place().id());
        return switch (actor.role()) {
            case SYSTEM_ADMIN -> true;
            case OFFICE_LEAD -> BY_LEAD.contains(role) && (role != OFFICE_LEAD || lower);
            case OFFICE_CLERK ->
                BY_CLERK.contains(role) && !unit.equals(actor.unitId()) && (role != OFFICE_CLERK || lower);
            default -> false;
        };
    }
}
