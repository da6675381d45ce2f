package org.anyue.campaign;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.anyue.organization.UnitId;

/** Says on whom issued duties fall. Implemented above, where it is known who has what. */
public interface DutyReach {

    /**
     * What of a campaign falls on these places and departments.
     *
     * @return one on which nothing falls may be missing
     */
    Map<UnitId, Reached> reach(CampaignId campaign, Collection<UnitId> owners);

    /** Campaigns that asked something of this very unit. */
    Set<CampaignId> borneBy(UnitId unit);

    /**
     * What falls on one place or department.
     *
     * @param inside duties that anybody in it has, also the enterprises of a place
     * @param own those of them that it has itself, or its committee office
     * @param delivered those of its own that it has handed in
     */
    record Reached(Set<DutyId> inside, Set<DutyId> own, Set<DutyId> delivered) {

        public static final Reached NOTHING = new Reached(Set.of(), Set.of(), Set.of());

        public Reached {
            inside = Set.copyOf(inside);
            own = Set.copyOf(own);
            delivered = Set.copyOf(delivered);
        }
    }
}
