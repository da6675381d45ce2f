package org.anyue.planimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.planimport.comparison.EarlierPlan;
import org.anyue.planimport.comparison.EarlierPlanStore;
import org.anyue.planimport.comparison.PlanComparison;
import org.anyue.planimport.review.ReviewReads;
import org.anyue.planimport.review.Signature;
import org.anyue.planimport.words.PlaceVocabularies;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Last year's plan beside this year's. Compared are the plans as they were written, not what a review made of them. Scope
 * as in {@link PlanReviews}; plans of other places do not exist.
 */
@Service
@Transactional(readOnly = true)
public class PlanComparisons {

    private final PlanImportQueries reviews;
    private final CampaignQueries campaigns;
    private final ReviewReads reads;
    private final EarlierPlanStore store;
    private final PlaceVocabularies vocabularies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanComparisons(
            PlanImportQueries reviews,
            CampaignQueries campaigns,
            ReviewReads reads,
            EarlierPlanStore store,
            PlaceVocabularies vocabularies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.reads = reads;
        this.store = store;
        this.vocabularies = vocabularies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A plan to compare with.
     *
     * @param id of its campaign, or its own where it is kept only for comparison
     * @param year null where it names none
     * @param state what it is, in Chinese
     * @param issued whether the units have it
     * @param removable whether it is kept only for comparison
     */
    public record Choice(
            String id, String title, @Nullable Integer year, String state, boolean issued, boolean removable) {}

    /**
     * @param earlier what is compared with
     * @param before that plan
     * @param year of this one
     */
    public record Compared(Choice earlier, CompiledPlan before, CompiledPlan now, int year, PlanComparison comparison) {

        public boolean isLastYear() {
            return earlier.year() != null && earlier.year() == year - 1;
        }
    }

    /** Everything to compare with; newest year first, issued ones before drafts. */
    public List<Choice> choices(Actor actor, CampaignId campaign) {
        if (!reviews.isReviewable(actor, campaign)) {
            throw new NotFound("review " + campaign);
        }
        Set<CampaignId> imported = reads.campaignsOf(owner(actor));
        List<Choice> choices = new ArrayList<>();
        campaigns.list(actor).stream()
                .filter(other -> imported.contains(other.id()) && !other.id().equals(campaign))
                .map(other -> new Choice(
                        other.id().toString(),
                        other.title(),
                        other.year(),
                        other.state().label(),
                        other.state().isPublished(),
                        false))
                .forEach(choices::add);
        store.of(owner(actor)).stream()
                .map(kept -> new Choice(Ids.toText(kept.id()), kept.title(), kept.year(), "仅供对照", false, true))
                .forEach(choices::add);
        choices.sort(Comparator.comparing(Choice::year, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Choice::issued, Comparator.reverseOrder()));
        return List.copyOf(choices);
    }

    /** With the newest plan of an earlier year; empty where there is none. */
    public Optional<Compared> withLastYear(Actor actor, CampaignId campaign) {
        int year = campaigns.get(actor, campaign).year();
        return choices(actor, campaign).stream()
                .filter(choice -> choice.year() != null && choice.year() < year)
                .findFirst()
                .map(choice -> compared(actor, campaign, choice));
    }

    /** @throws NotFound when there is no such plan of this place */
    public Compared with(Actor actor, CampaignId campaign, String id) {
        return choices(actor, campaign).stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(choice -> compared(actor, campaign, choice))
                .orElseThrow(() -> new NotFound("plan " + id));
    }

    /**
     * Keeps a plan only to compare with; it never becomes a campaign.
     *
     * @throws Refusal when the text holds no plan
     */
    @Transactional
    public String keep(Actor actor, CampaignId campaign, ExtractedText file, PlanOriginal original) {
        choices(actor, campaign);
        CompiledPlan plan = PlanCompiler.compile(
                PlanSource.of(file, LocalDate.now(clock)),
                vocabularies.of(actor.place().id()).words());
        if (!PlanCompiler.isPlan(plan)) {
            throw new Refusal(PlanImportRefusal.NOTHING_FOUND);
        }
        Signature kept = new Signature(actor.name(), clock.instant());
        UUID id = store.put(EarlierPlan.of(Ids.timeOrdered(clock), owner(actor), plan, original.address(), kept));
        original.keep().run();
        events.publishEvent(new EarlierPlanKept(id, file.sha256(), actor.party()));
        return Ids.toText(id);
    }

    /** @throws NotFound when there is no such plan that is kept only for comparison */
    @Transactional
    public void remove(Actor actor, CampaignId campaign, UUID plan) {
        choices(actor, campaign);
        if (!store.delete(plan, owner(actor))) {
            throw new NotFound("plan " + plan);
        }
        events.publishEvent(new EarlierPlanRemoved(plan, actor.party()));
    }

    private Compared compared(Actor actor, CampaignId campaign, Choice earlier) {
        CompiledPlan before = earlier.removable()
                ? store.plan(Ids.parse(earlier.id()), owner(actor))
                        .orElseThrow(() -> new NotFound("plan " + earlier.id()))
                : reviews.plan(actor, CampaignId.of(earlier.id()));
        CompiledPlan now = reviews.plan(actor, campaign);
        int year = campaigns.get(actor, campaign).year();
        return new Compared(earlier, before, now, year, PlanComparison.of(before, now));
    }

    /** Asked only for somebody who reviews plans. */
    private static UnitId owner(Actor actor) {
        return Objects.requireNonNull(actor.desk());
    }
}
