package org.anyue.planimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanDocument;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.PlanText;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.planimport.review.BearerResolver;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.DutyDraft;
import org.anyue.planimport.review.ImportedHead;
import org.anyue.planimport.review.PlanDrafting;
import org.anyue.planimport.review.PlanTransfer;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewDesk;
import org.anyue.planimport.review.ReviewHead;
import org.anyue.planimport.review.ReviewStore;
import org.anyue.planimport.words.OwnWord;
import org.anyue.planimport.words.PlaceVocabularies;
import org.anyue.planimport.words.PlaceVocabulary;
import org.anyue.planimport.words.WordUse;
import org.anyue.planimport.words.WordUseStore;
import org.anyue.planimport.words.WordUses;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the text of a plan into a draft campaign with its activities, its duties and the ledger of its sentences. */
@Service
public class PlanImports {

    private final Campaigns campaigns;
    private final CampaignQueries campaignQueries;
    private final BearerResolver bearers;
    private final PlaceVocabularies vocabularies;
    private final ReviewStore store;
    private final WordUseStore uses;
    private final ReviewDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanImports(
            Campaigns campaigns,
            CampaignQueries campaignQueries,
            BearerResolver bearers,
            PlaceVocabularies vocabularies,
            ReviewStore store,
            WordUseStore uses,
            ReviewDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.campaignQueries = campaignQueries;
        this.bearers = bearers;
        this.vocabularies = vocabularies;
        this.store = store;
        this.uses = uses;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts a campaign of the actor's place, or of the actor's department. Everything or nothing.
     *
     * @param file text of the file, as extracted
     * @throws Refusal when the text holds nothing of a plan
     */
    @Transactional
    public CampaignId importPlan(Actor actor, ExtractedText file, PlanOriginal original) {
        LocalDate today = LocalDate.now(clock);
        Read read = read(actor, PlanSource.of(file, today));
        CampaignId campaign = campaigns.create(actor, ImportedHead.of(read.plan(), file.fileName(), today));
        fill(actor, campaign, read, original);
        return campaign;
    }

    /** Of a file that is kept already. */
    @Transactional
    public CampaignId importPlan(Actor actor, ExtractedText file, String fileAddress) {
        return importPlan(actor, file, PlanOriginal.kept(fileAddress));
    }

    /** Fills a draft that has no plan yet; what its head says stays as it was typed. */
    @Transactional
    public void importPlanInto(Actor actor, CampaignId campaign, ExtractedText file, PlanOriginal original) {
        fill(actor, campaign, read(actor, PlanSource.of(file, LocalDate.now(clock))), original);
    }

    /**
     * Reads the plan of a review once more, with the words that the place has by now. Only as long as nobody decided
     * anything about it; what the head says stays.
     */
    @Transactional
    public void reread(Actor actor, CampaignId campaign) {
        Review review = desk.take(actor, campaign);
        if (desk.decisions(review).stream().anyMatch(Decision::holds)) {
            throw new Refusal(PlanImportRefusal.REVIEW_ANSWERED);
        }
        requireUntouched(review);
        PlanText text = campaignQueries.planText(campaign).orElseThrow(() -> new NotFound("plan of " + campaign));
        CompiledPlan before = PlanJson.read(review.head().compiled());
        List<String> notices = before.findings().stream()
                .filter(finding -> finding.code() == FindingCode.MACROS_IGNORED)
                .map(CompiledPlan.Finding::message)
                .toList();
        PlanSource source = new PlanSource(
                text.fileName(),
                text.format(),
                text.sha256(),
                text.text(),
                before.source().asOf(),
                notices);
        Read read = read(actor, source);
        store.delete(campaign);
        campaigns.detachPlan(actor, campaign);
        fill(actor, campaign, read, PlanOriginal.kept(text.fileAddress()));
    }

    /** Activities and duties stand as the import made them. */
    private void requireUntouched(Review review) {
        CampaignId campaign = review.head().campaign();
        List<DutyDetails> duties = campaignQueries.duties(campaign);
        boolean same = duties.size() == review.proposals().size()
                && duties.stream().allMatch(duty -> duty.version() == 0 && !duty.isIssued());
        int activities = PlanJson.read(review.head().compiled()).activities().size();
        if (!same || campaignQueries.planItems(campaign).size() != activities + 1) {
            throw new Refusal(PlanImportRefusal.DRAFT_CHANGED);
        }
    }

    /** A plan that was read with the words of a place. */
    private record Read(PlanSource source, CompiledPlan plan, PlaceVocabulary words) {}

    private Read read(Actor actor, PlanSource source) {
        PlaceVocabulary words = vocabularies.of(actor.place().id());
        CompiledPlan plan = PlanCompiler.compile(source, words.words());
        if (!PlanCompiler.isPlan(plan)) {
            throw new Refusal(PlanImportRefusal.NOTHING_FOUND);
        }
        return new Read(source, plan, words);
    }

    private void fill(Actor actor, CampaignId campaign, Read read, PlanOriginal original) {
        CompiledPlan plan = read.plan();
        PlanSource source = read.source();
        PlanDrafting drafting = new PlanDrafting(plan, actor, bearers);
        List<PlanItemId> items = campaigns.attachPlan(
                actor,
                campaign,
                new PlanDocument(
                        plan.text(),
                        source.fileName(),
                        source.format(),
                        source.sha256(),
                        original.address(),
                        drafting.items()));
        PlanTransfer transfer = new PlanTransfer(plan, drafting, items);
        List<DutyDraft> drafts = drafting.duties();
        List<DutyId> duties = new ArrayList<>();
        for (DutyDraft draft : drafts) {
            duties.add(campaigns.addDuty(actor, campaign, draft.terms().apply(transfer.item(draft))));
        }
        UnitId owner = Objects.requireNonNull(actor.desk(), "only who owns plans gets here");
        ReviewHead head = new ReviewHead(campaign, owner, PlanJson.write(plan), actor.name(), clock.instant());
        // Headings are read from the text here, so with the same words.
        store.insert(read.words().words().run(() -> transfer.review(head, drafts, duties)));
        uses.insert(campaign, read.words().digest(), usesOf(read));
        original.keep().run();
        events.publishEvent(new PlanImported(
                campaign, source.sha256(), duties.size(), plan.ledger().open(), actor.party()));
    }

    private static List<WordUse> usesOf(Read read) {
        List<OwnWord> own = read.words().own();
        return own.isEmpty() ? List.of() : WordUses.between(read.plan(), PlanCompiler.compile(read.source()), own);
    }
}
