package org.anyue.campaign;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.anyue.organization.UnitId;

/** Says which issued duties of a campaign fall on units of a place. Implemented above, where it is known who has what. */
public interface DutyReach {

    /** A place on which nothing falls may be missing. */
    Map<UnitId, Reached> reach(CampaignId campaign, Collection<UnitId> places);

    /**
     * What falls on one place.
     *
     * @param inside duties that anybody in the place has, also its enterprises
     * @param own those of them that the place itself or its committee office has
     */
    record Reached(Set<DutyId> inside, Set<DutyId> own) {

        public static final Reached NOTHING = new Reached(Set.of(), Set.of());

        public Reached {
            inside = Set.copyOf(inside);
            own = Set.copyOf(own);
        }
    }
}
