package org.anyue.planimport;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Actor;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.review.BearerResolver;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.DecisionKind;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewDesk;
import org.anyue.planimport.review.ReviewedDuties;
import org.anyue.planimport.review.Signature;
import org.anyue.planimport.tasktable.TaskLine;
import org.anyue.planimport.tasktable.TaskNames;
import org.anyue.planimport.tasktable.TaskTable;
import org.anyue.planimport.tasktable.TaskTableChange;
import org.anyue.planimport.tasktable.TaskTableReader;
import org.anyue.planimport.tasktable.TaskTableReading;
import org.anyue.planimport.tasktable.TaskTableStore;
import org.anyue.planimport.tasktable.TaskTableStore.Waiting;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties of a reviewed plan as a task table (任务分解表), and an edited table back into duties: all of it or nothing, in
 * one decision that can be undone. Scope as in {@link PlanReviews}.
 */
@Service
@Transactional
public class TaskTables {

    private static final Duration WAITING = Duration.ofDays(2);

    private final PlanImportQueries reviews;
    private final ReviewDesk desk;
    private final ReviewedDuties duties;
    private final CampaignQueries campaigns;
    private final UnitQueries units;
    private final BearerResolver bearers;
    private final TaskTableStore store;
    private final Clock clock;

    TaskTables(
            PlanImportQueries reviews,
            ReviewDesk desk,
            ReviewedDuties duties,
            CampaignQueries campaigns,
            UnitQueries units,
            BearerResolver bearers,
            TaskTableStore store,
            Clock clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.duties = duties;
        this.campaigns = campaigns;
        this.units = units;
        this.bearers = bearers;
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TaskTable table(Actor actor, CampaignId campaign) {
        List<TaskLine> lines = lines(reviews.review(actor, campaign).ledger());
        return TaskTable.of(lines, names(actor, campaign, lines));
    }

    /** Keeps an edited table until it is taken over, two days at most. */
    public UUID keep(Actor actor, CampaignId campaign, Waiting table) {
        reviews.review(actor, campaign);
        UUID id = Ids.timeOrdered(clock);
        store.deleteOlder(campaign, clock.instant().minus(WAITING));
        store.insert(id, campaign, table, desk.sign(actor));
        return id;
    }

    /** What a kept table would change, against the duties as they are now. */
    @Transactional(readOnly = true)
    public TaskTableReading reading(Actor actor, CampaignId campaign, UUID table) {
        return read(actor, reviews.review(actor, campaign).ledger(), waiting(table, campaign));
    }

    @Transactional(readOnly = true)
    public TaskTableReading read(Actor actor, CampaignId campaign, Waiting table) {
        return read(actor, reviews.review(actor, campaign).ledger(), table);
    }

    /**
     * Takes a kept table over.
     *
     * @param remove whether duties that the table no longer has are removed; else they stay as they are
     * @throws Refusal when a row cannot be taken any more, because somebody changed its duty meanwhile
     */
    public Decision apply(Actor actor, CampaignId campaign, UUID table, boolean remove) {
        Review review = desk.take(actor, campaign);
        TaskTableReading reading = read(actor, review, waiting(table, campaign));
        if (!reading.isClean()) {
            throw new Refusal(PlanImportRefusal.TABLE_CHANGED, reading.errors().size());
        }
        Signature by = desk.sign(actor);
        List<TaskTableChange> chosen = reading.changes().stream()
                .filter(change -> remove || !change.isGone())
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal(PlanImportRefusal.TABLE_WITHOUT_CHANGES);
        }
        chosen.forEach(change -> carryOut(actor, review, change, by));
        store.delete(table);
        return desk.decide(review, actor, DecisionKind.TABLE_TAKEN, words(chosen));
    }

    private void carryOut(Actor actor, Review review, TaskTableChange change, Signature by) {
        if (change.after() == null) {
            duties.remove(actor, review, Objects.requireNonNull(change.proposal()), by);
        } else if (change.proposal() == null) {
            duties.add(actor, review, change.after(), null, by);
        } else {
            duties.edit(actor, review, change.proposal(), change.after(), by);
        }
    }

    private static String words(List<TaskTableChange> changes) {
        long added = changes.stream().filter(TaskTableChange::isNew).count();
        long removed = changes.stream().filter(TaskTableChange::isGone).count();
        return "修改 %d 项、新增 %d 项、删除 %d 项".formatted(changes.size() - added - removed, added, removed);
    }

    private Waiting waiting(UUID table, CampaignId campaign) {
        return store.find(table, campaign).orElseThrow(() -> new NotFound("task table " + table));
    }

    private TaskTableReading read(Actor actor, Review review, Waiting table) {
        List<TaskLine> lines = lines(review);
        return TaskTableReader.read(
                table.rows(), lines, names(actor, review.head().campaign(), lines));
    }

    private List<TaskLine> lines(Review review) {
        Map<DutyId, DutyDetails> byId = campaigns.duties(review.head().campaign()).stream()
                .collect(Collectors.toMap(DutyDetails::id, Function.identity()));
        return review.proposals().stream()
                .filter(proposal -> byId.containsKey(proposal.duty()))
                .map(proposal -> new TaskLine(
                        proposal.number(),
                        proposal.version(),
                        Objects.requireNonNull(byId.get(proposal.duty())).terms()))
                .toList();
    }

    private TaskNames names(Actor actor, CampaignId campaign, List<TaskLine> lines) {
        Set<UnitId> named = lines.stream()
                .flatMap(line -> line.terms().scope().units().stream())
                .collect(Collectors.toSet());
        return new TaskNames(
                campaigns.planItems(campaign),
                units.sectors().stream().collect(Collectors.toMap(Sector::code, Sector::name)),
                units.byIds(named).stream().collect(Collectors.toMap(UnitSummary::id, UnitSummary::name)),
                campaigns.get(campaign).ofDepartment(),
                name -> bearers.named(actor.place(), name).map(UnitSummary::id));
    }
}
