package org.anyue.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;

/**
 * What an amendment means for the campaign as it stands. Made without changing anything stored, so that a draft can be
 * refused before it is kept and a preview shows what the issue will do.
 *
 * @param changes with their subjects and present values, without those that change nothing
 * @param amended duties in force that get other terms, end or go on
 * @param added duties that no unit has yet
 */
record AmendmentWork(
        List<AmendmentChange> changes, List<Duty> amended, List<DutyId> added, Map<PlanItemId, Venue> venues) {

    /** What it is held against. @param planLength code points of the plan text */
    record Present(List<DutyDetails> duties, List<PlanItem> items, int planLength, Instant now) {}

    static AmendmentWork of(Present present, List<AmendmentChange> wanted) {
        List<AmendmentChange> changes = new ArrayList<>();
        for (AmendmentChange change : wanted) {
            AmendmentChange renewed = renewed(present, change);
            if (changes.stream().anyMatch(other -> other.part() == change.part() && other.sameTarget(change))) {
                throw new Refusal(CampaignRefusal.AMENDMENT_TWICE, change.part().label());
            }
            if (changesSomething(renewed)) {
                changes.add(renewed);
            }
        }
        if (changes.isEmpty()) {
            throw new Refusal(CampaignRefusal.AMENDMENT_EMPTY);
        }
        Map<PlanItemId, Venue> venues = new LinkedHashMap<>();
        Map<DutyId, List<AmendmentChange>> byDuty = new LinkedHashMap<>();
        for (AmendmentChange change : changes) {
            DutyId duty = change.duty();
            PlanItemId item = change.item();
            if (duty != null) {
                byDuty.computeIfAbsent(duty, _ -> new ArrayList<>()).add(change);
            } else if (item != null) {
                Venue venue = AmendmentTerms.venue(change.becomes());
                PlanPolicy.require(venue);
                venues.put(item, venue);
            }
        }
        List<Duty> amended = new ArrayList<>();
        List<DutyId> added = new ArrayList<>();
        byDuty.forEach((id, ofDuty) -> {
            DutyDetails kept = details(present, id);
            if (ofDuty.stream().anyMatch(change -> change.part() == AmendmentPart.ADDED)) {
                requireNew(kept);
                added.add(id);
            } else {
                amended.add(amended(kept, ofDuty, present));
            }
        });
        return new AmendmentWork(List.copyOf(changes), amended, added, venues);
    }

    private static Duty amended(DutyDetails kept, List<AmendmentChange> changes, Present present) {
        Duty duty = Duty.of(kept);
        if (has(changes, AmendmentPart.RESTORED)) {
            duty.restore();
        }
        DutyTerms terms = kept.terms();
        for (AmendmentChange change : changes) {
            terms = AmendmentTerms.with(terms, change.part(), change.becomes());
        }
        duty.amend(terms, present.planLength());
        if (has(changes, AmendmentPart.CANCELLED)) {
            duty.cancel(present.now());
        }
        return duty;
    }

    private static boolean has(List<AmendmentChange> changes, AmendmentPart part) {
        return changes.stream().anyMatch(change -> change.part() == part);
    }

    private static void requireNew(DutyDetails kept) {
        if (kept.isIssued()) {
            throw new Refusal(CampaignRefusal.DUTY_ISSUED, kept.number());
        }
        if (kept.terms().scope().selectors().isEmpty()) {
            throw new Refusal(CampaignRefusal.BEARER_MISSING, kept.itemTitle(), kept.number());
        }
    }

    private static AmendmentChange renewed(Present present, AmendmentChange change) {
        DutyId duty = change.duty();
        PlanItemId item = change.item();
        if (duty != null) {
            DutyDetails kept = details(present, duty);
            if (change.part() == AmendmentPart.POINT_SETTLED) {
                requireAnswer(kept, change);
            }
            // What a point was settled to stands nowhere but in the amendment that settled it.
            String was = change.part() == AmendmentPart.POINT_REOPENED
                    ? change.was()
                    : AmendmentTerms.value(kept.terms(), change.part());
            return change.at(kept.terms().what(), was);
        }
        if (item != null) {
            PlanItem kept = present.items().stream()
                    .filter(one -> one.id().equals(item))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("plan item " + item));
            return change.at(kept.number() + kept.title(), AmendmentTerms.text(kept.venue()));
        }
        return change;
    }

    private static void requireAnswer(DutyDetails kept, AmendmentChange change) {
        String open = kept.terms().openPoint();
        if (open.isEmpty()) {
            throw new Refusal(CampaignRefusal.NO_OPEN_POINT, kept.number());
        }
        if (change.becomes().isBlank()) {
            throw new Refusal(CampaignRefusal.ANSWER_MISSING, open);
        }
    }

    private static boolean changesSomething(AmendmentChange change) {
        return switch (change.part()) {
            case ADDED, CANCELLED, RESTORED, POINT_SETTLED, POINT_REOPENED -> true;
            case WARNING -> !change.becomes().isBlank();
            default -> !change.was().equals(change.becomes());
        };
    }

    private static DutyDetails details(Present present, DutyId id) {
        return present.duties().stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("duty " + id));
    }
}
