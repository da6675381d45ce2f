package org.anyue.campaign;

import org.anyue.shared.Refusal;

/** What a plan and its activities must keep to. */
final class PlanPolicy {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_VENUE = 200;

    private PlanPolicy() {}

    static void require(PlanDocument plan, boolean alreadyAttached) {
        if (alreadyAttached) {
            throw new Refusal(CampaignRefusal.PLAN_ALREADY_ATTACHED);
        }
        if (plan.text().isBlank()) {
            throw new Refusal(CampaignRefusal.PLAN_EMPTY);
        }
    }

    /** @param planLength code points of the plan text, 0 without a plan */
    static void require(PlanItemDraft item, int planLength) {
        if (item.title().isEmpty()) {
            throw new Refusal(CampaignRefusal.ITEM_TITLE_MISSING);
        }
        if (item.title().codePointCount(0, item.title().length()) > LONGEST_TITLE) {
            throw new Refusal(CampaignRefusal.TOO_LONG, "活动项目标题", LONGEST_TITLE);
        }
        DutyPolicy.requireSpan(item.span(), planLength);
    }

    static void require(Venue venue) {
        if (venue.name().codePointCount(0, venue.name().length()) > LONGEST_VENUE) {
            throw new Refusal(CampaignRefusal.TOO_LONG, "地点", LONGEST_VENUE);
        }
        if (venue.address().codePointCount(0, venue.address().length()) > LONGEST_VENUE) {
            throw new Refusal(CampaignRefusal.TOO_LONG, "详细地址", LONGEST_VENUE);
        }
    }
}
