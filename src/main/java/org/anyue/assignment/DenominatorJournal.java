package org.anyue.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Explains figures: what made a denominator larger or smaller after the first issue, in the transaction that did it. */
@Component
class DenominatorJournal {

    private final DenominatorStore store;
    private final Clock clock;

    DenominatorJournal(DenominatorStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Looks before something changes; {@link Around#done} looks again and notes the difference. */
    Around around(DenominatorStore.Range range) {
        store.hold(range);
        return new Around(range, store.counted(range));
    }

    /** The first issue makes the denominator, further ones change it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AssignmentsExpanded expanded) {
        if (store.issuedBefore(expanded.campaign(), expanded.issued())) {
            new Around(DenominatorStore.Range.duties(expanded.issued()), Map.of()).done(DenominatorCause.ISSUED, 0);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AssignmentExempted exempted) {
        one(exempted.step(), DenominatorCause.EXEMPTED, -1);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AssignmentReinstated reinstated) {
        one(reinstated.step(), DenominatorCause.REINSTATED, 1);
    }

    private void one(AssignmentStep step, DenominatorCause cause, int delta) {
        if (store.countable(step.assignment())) {
            note(
                    step.campaign(),
                    cause,
                    0,
                    Map.of(delta, List.of(step.assignment().value())));
        }
    }

    private void note(CampaignId campaign, DenominatorCause cause, int amendment, Map<Integer, List<UUID>> changed) {
        UUID step = Ids.timeOrdered(clock);
        store.add(step, campaign, cause, amendment, clock.instant());
        changed.forEach((delta, assignments) -> store.change(step, assignments, delta));
    }

    /** What was counted before a change. */
    final class Around {

        private final DenominatorStore.Range range;
        private final Map<UUID, CampaignId> before;

        private Around(DenominatorStore.Range range, Map<UUID, CampaignId> before) {
            this.range = range;
            this.before = before;
        }

        /** @param amendment its number, 0 for any other cause */
        void done(DenominatorCause cause, int amendment) {
            Map<UUID, CampaignId> after = store.counted(range);
            Map<CampaignId, Map<Integer, List<UUID>>> changed = new LinkedHashMap<>();
            collect(before, after, -1, changed);
            collect(after, before, 1, changed);
            changed.forEach((campaign, deltas) -> note(campaign, cause, amendment, deltas));
        }

        private static void collect(
                Map<UUID, CampaignId> from,
                Map<UUID, CampaignId> without,
                int delta,
                Map<CampaignId, Map<Integer, List<UUID>>> changed) {
            from.forEach((id, campaign) -> {
                if (!without.containsKey(id)) {
                    changed.computeIfAbsent(campaign, _ -> new LinkedHashMap<>())
                            .computeIfAbsent(delta, _ -> new ArrayList<>())
                            .add(id);
                }
            });
        }
    }
}
