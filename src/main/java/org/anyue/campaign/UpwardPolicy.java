package org.anyue.campaign;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a notice from above becomes in the own house: whoever in the house is not named, the own office does it; it hands in
 * the document with the receipt number, and nobody here reviews that.
 */
final class UpwardPolicy {

    private static final Set<Selector> HOUSE = EnumSet.of(Selector.OFFICE, Selector.EVERY_DEPARTMENT, Selector.NAMED);
    private static final Asks DOCUMENT = new Asks(List.of(), true, 0, false, true);

    private UpwardPolicy() {}

    static DutyTerms taken(Campaign campaign, DutyTerms terms) {
        if (!campaign.isUpward()) {
            return terms;
        }
        return terms.changing(terms.what())
                .scope(house(terms.scope()))
                .asks(terms.asks().isEmpty() ? DOCUMENT : terms.asks())
                .review(ReviewRule.NONE)
                .build();
    }

    private static DutyScope house(DutyScope scope) {
        return !scope.selectors().isEmpty() && HOUSE.containsAll(scope.selectors())
                ? scope
                : DutyScope.of(Selector.OFFICE);
    }
}
