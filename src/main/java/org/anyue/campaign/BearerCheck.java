package org.anyue.campaign;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** Named units must be units that the owner may give duties to, sectors must exist, and a department asks its line only. */
@Component
class BearerCheck {

    private final UnitQueries units;

    BearerCheck(UnitQueries units) {
        this.units = units;
    }

    void require(Actor actor, DutyScope scope) {
        if (!Selector.offered(actor.isOfDepartment()).containsAll(scope.selectors())) {
            throw new Refusal(CampaignRefusal.LINE_ONLY);
        }
        for (UnitId unit : scope.units()) {
            if (!units.holds(actor.scope(), unit)) {
                throw new Refusal(CampaignRefusal.UNIT_OUTSIDE);
            }
        }
        if (!scope.sectors().isEmpty()) {
            Set<String> known = units.sectors().stream().map(Sector::code).collect(toSet());
            if (!known.containsAll(scope.sectors())) {
                throw new Refusal(CampaignRefusal.SECTOR_UNKNOWN);
            }
        }
    }
}
