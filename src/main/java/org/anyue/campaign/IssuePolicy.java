package org.anyue.campaign;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.anyue.shared.Refusal;

/**
 * What may go out to the units. An activity waits as long as a sentence of it is open, because a duty that nobody has
 * seen yet would otherwise be missing from what the units get; the other activities do not wait for it.
 */
final class IssuePolicy {

    private IssuePolicy() {}

    /** The waiting duties of exactly these activities; refused when one of them is blocked. */
    static List<DutyDetails> chosen(List<ItemReadiness> activities, Set<PlanItemId> items) {
        Set<PlanItemId> known =
                activities.stream().map(activity -> activity.item().id()).collect(toSet());
        if (!known.containsAll(items)) {
            throw new Refusal(CampaignRefusal.ITEM_UNKNOWN);
        }
        List<ItemReadiness> chosen = activities.stream()
                .filter(activity -> items.contains(activity.item().id()))
                .toList();
        chosen.forEach(IssuePolicy::requireFree);
        return waiting(chosen);
    }

    /** The waiting duties of every activity that is not blocked. */
    static List<DutyDetails> ready(List<ItemReadiness> activities) {
        return waiting(activities.stream().filter(ItemReadiness::isReady).toList());
    }

    private static void requireFree(ItemReadiness activity) {
        String title = activity.item().title();
        if (activity.openSentences() > 0) {
            throw new Refusal(CampaignRefusal.SENTENCES_OPEN, title, activity.openSentences());
        }
        if (!activity.withoutBearer().isEmpty()) {
            throw new Refusal(
                    CampaignRefusal.BEARER_MISSING,
                    title,
                    activity.withoutBearer().getFirst());
        }
    }

    private static List<DutyDetails> waiting(List<ItemReadiness> activities) {
        List<DutyDetails> waiting = activities.stream()
                .flatMap(activity -> activity.waiting().stream())
                .toList();
        if (waiting.isEmpty()) {
            throw new Refusal(CampaignRefusal.NOTHING_TO_ISSUE);
        }
        return waiting;
    }
}
