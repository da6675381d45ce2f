package org.anyue.assignment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.CampaignAmended;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries an amendment into the assignments, inside its transaction: only what it names changes, and whatever was handed in
 * stays. Lateness follows by itself, because figures compare the first complete submission with the due day now in force.
 */
@Component
class AmendmentExpansion {

    private final CampaignQueries campaigns;
    private final UnitQueries units;
    private final IssueStore store;
    private final IssueExpansion issue;
    private final AmendmentMarkStore marks;
    private final Assignments assignments;
    private final DenominatorJournal denominators;
    private final ApplicationEventPublisher events;

    AmendmentExpansion(
            CampaignQueries campaigns,
            UnitQueries units,
            IssueStore store,
            IssueExpansion issue,
            AmendmentMarkStore marks,
            Assignments assignments,
            DenominatorJournal denominators,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.units = units;
        this.store = store;
        this.issue = issue;
        this.marks = marks;
        this.assignments = assignments;
        this.denominators = denominators;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CampaignAmended amended) {
        List<AmendmentChange> changes = amended.content().changes();
        Map<DutyId, DutyDetails> duties =
                campaigns.duties(amended.campaign()).stream().collect(Collectors.toMap(DutyDetails::id, duty -> duty));
        Set<DutyId> added = duties(changes, change -> change.part() == AmendmentPart.ADDED);
        Set<DutyId> changed = duties(changes, change -> change.part() != AmendmentPart.ADDED);
        Set<DutyId> all = new LinkedHashSet<>(changed);
        all.addAll(added);
        CampaignSummary campaign = campaigns.get(amended.campaign());
        var around = denominators.around(DenominatorStore.Range.duties(all));
        changed.forEach(duty -> change(amended, campaign, Objects.requireNonNull(duties.get(duty))));
        int made = expand(amended, added.stream().map(duties::get).toList());
        around.done(DenominatorCause.AMENDED, amended.number());
        Set<DutyId> touched = new LinkedHashSet<>(changed);
        touched.addAll(placed(changes, duties.values()));
        events.publishEvent(new AmendmentApplied(
                amended,
                List.copyOf(added),
                marks.add(amended.amendment(), touched),
                made,
                warns(changes) ? marks.warn(amended.amendment(), amended.campaign()) : 0));
    }

    private void change(CampaignAmended amended, CampaignSummary campaign, DutyDetails duty) {
        Set<DutyId> asked = issue.all(Set.of(duty.id()));
        Set<DutyId> paper = asked.stream().filter(marks::asksPaper).collect(Collectors.toSet());
        int target = asked.stream().mapToInt(marks::target).max().orElse(0);
        issue.amend(campaign, duty);
        if (!duty.terms().asks().paper()) {
            paper.forEach(marks::completeWithoutPaper);
        }
        int newTarget = TargetPolicy.target(duty.terms());
        if (newTarget != target && newTarget > 0) {
            marks.withRecords(duty.id()).forEach(id -> assignments.recount(amended.by(), id));
        }
    }

    private int expand(CampaignAmended amended, List<DutyDetails> added) {
        if (added.isEmpty()) {
            return 0;
        }
        CampaignSummary campaign = campaigns.get(amended.campaign());
        Bearers bearers = new Bearers(units, amended.owner(), campaigns.nominated(amended.campaign()));
        int made = 0;
        for (DutyDetails duty : added) {
            Set<UnitSummary> of = bearers.of(duty.terms().scope());
            store.putBearers(bearers.rows(of));
            made += issue.add(campaign, duty, of);
        }
        return made;
    }

    /** Duties in force of the activities whose venue changed. */
    static Set<DutyId> placed(Collection<AmendmentChange> changes, Collection<DutyDetails> duties) {
        Set<PlanItemId> items = changes.stream()
                .filter(change -> change.part() == AmendmentPart.VENUE)
                .map(change -> Objects.requireNonNull(change.item()))
                .collect(Collectors.toSet());
        return duties.stream()
                .filter(duty -> duty.isInForce() && items.contains(duty.terms().item()))
                .map(DutyDetails::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean warns(Collection<AmendmentChange> changes) {
        return changes.stream().anyMatch(change -> change.part() == AmendmentPart.WARNING);
    }

    private static Set<DutyId> duties(List<AmendmentChange> changes, Predicate<AmendmentChange> which) {
        Set<DutyId> duties = new LinkedHashSet<>();
        for (AmendmentChange change : changes) {
            DutyId duty = change.duty();
            if (duty != null && which.test(change)) {
                duties.add(duty);
            }
        }
        return duties;
    }
}
