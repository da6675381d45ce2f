package org.anyue.assignment;

import java.util.List;
import java.util.Optional;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.UnitId;

/**
 * The places that may decide on what a unit hands in, from the one right above it up to the campaign's owner.
 *
 * @param places at least one, the owner last
 */
record ReviewPath(List<UnitId> places) {

    ReviewPath {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("nobody reviews");
        }
    }

    /**
     * @param unitPath every unit from the root down to the bearer itself
     * @param owner the place that owns the campaign; what it bears itself it also reviews
     */
    static ReviewPath of(List<UnitId> unitPath, UnitId owner) {
        List<UnitId> above = unitPath.subList(0, Math.max(0, unitPath.size() - 1));
        int from = above.indexOf(owner);
        return from < 0
                ? new ReviewPath(List.of(owner))
                : new ReviewPath(above.subList(from, above.size()).reversed());
    }

    UnitId first() {
        return places.getFirst();
    }

    UnitId owner() {
        return places.getLast();
    }

    /** The place whose turn it is after so many levels have accepted; empty when nobody is left. */
    Optional<UnitId> next(ReviewRule rule, int accepted) {
        return rule != ReviewRule.EACH_LEVEL || accepted >= places.size()
                ? Optional.empty()
                : Optional.of(places.get(accepted));
    }

    /** Whether the place stands at or above the turn; the owner always does. */
    boolean maySendBack(UnitId place, int accepted) {
        int level = places.indexOf(place);
        return level >= 0 && (level >= accepted || place.equals(owner()));
    }
}
