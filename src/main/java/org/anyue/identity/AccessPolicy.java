package org.anyue.identity;

import java.util.EnumSet;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitSummary;

/** Which units an office may give a link to. Whether the unit is inside its scope is asked by the caller. */
final class AccessPolicy {

    /** Committee offices and supervision teams review or inspect, which takes an account. */
    private static final Set<UnitKind> KINDS =
            EnumSet.of(UnitKind.COUNTY, UnitKind.TOWNSHIP, UnitKind.DEPARTMENT, UnitKind.ENTERPRISE, UnitKind.MEDIA);

    private AccessPolicy() {}

    static boolean worksByLink(Actor actor, UnitSummary unit) {
        return KINDS.contains(unit.kind())
                && !unit.id().equals(actor.unitId())
                && !unit.id().equals(actor.place().id());
    }
}
