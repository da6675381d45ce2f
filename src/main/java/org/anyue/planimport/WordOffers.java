package org.anyue.planimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.planimport.lexicon.Additions;
import org.anyue.planimport.lexicon.Correction;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.lexicon.WordSuggestion;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.ReviewReads;
import org.anyue.planimport.review.Signature;
import org.anyue.planimport.words.Corrections;
import org.anyue.planimport.words.OfferState;
import org.anyue.planimport.words.OfferStore;
import org.anyue.planimport.words.OfferVerb;
import org.anyue.planimport.words.PlaceVocabularies;
import org.anyue.planimport.words.WordOffer;
import org.anyue.planimport.words.WordOrigin;
import org.anyue.planimport.words.WordPolicy;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words offered for the place's lists after a correction; each waits until somebody says yes, and may wait for ever. */
@Service
public class WordOffers {

    private final PlanImportQueries reviews;
    private final ReviewReads reads;
    private final OfferStore offers;
    private final PlaceWords words;
    private final PlaceVocabularies vocabularies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WordOffers(
            PlanImportQueries reviews,
            ReviewReads reads,
            OfferStore offers,
            PlaceWords words,
            PlaceVocabularies vocabularies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.reads = reads;
        this.offers = offers;
        this.words = words;
        this.vocabularies = vocabularies;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what a decision suggests for the words of the place, which its office looks after. Outside of its transaction: the sentences are read again, which takes a while. */
    public void ask(Actor actor, CampaignId campaign, Decision decision) {
        boolean keepsWords = actor.role().isOffice();
        if (!keepsWords
                || decision.change().corrections().isEmpty()
                        && decision.change().duties().isEmpty()) {
            return;
        }
        Corrections corrections = new Corrections(reviews.review(actor, campaign));
        Vocabulary known = vocabularies.of(actor.place().id()).words();
        for (Correction correction : corrections.of(decision)) {
            List<WordSuggestion> suggested =
                    Additions.propose(correction, known, rows -> isGood(rows) && corrections.spares(correction, rows));
            List<WordRow> rows = suggested.stream().map(WordSuggestion::row).toList();
            if (!rows.isEmpty()) {
                String reason = suggested.stream().map(WordSuggestion::reason).collect(Collectors.joining("；"));
                offers.insert(new WordOffer(
                        Ids.timeOrdered(clock),
                        campaign,
                        decision.id(),
                        rows,
                        reason,
                        correction.sentence(),
                        OfferState.OFFERED,
                        List.of(),
                        null,
                        0));
            }
        }
    }

    private static boolean isGood(List<WordRow> rows) {
        return rows.stream().allMatch(row -> WordPolicy.problem(row).isEmpty());
    }

    /**
     * Accepts or dismisses an offer, or takes the answer back.
     *
     * @throws NotFound to everybody but the office that reviews the plan
     */
    @Transactional
    public WordOffer answer(Actor actor, CampaignId campaign, UUID id, OfferVerb verb, int version) {
        if (!actor.role().isOffice()
                || !reads.isOwnReview(campaign, actor.place().id())) {
            throw new NotFound("review " + campaign);
        }
        WordOffer offer = offers.lock(campaign, id).orElseThrow(() -> new NotFound("offer " + id));
        offer.expect(version);
        Signature by = new Signature(actor.name(), clock.instant());
        WordOffer answered = switch (verb) {
            case ACCEPT -> accept(actor, offer, by);
            case DISMISS -> offer.dismiss(by);
            case REOPEN -> reopen(actor, offer);
        };
        offers.save(answered);
        String lines = offer.rows().stream().map(WordRow::line).collect(Collectors.joining("\n"));
        String state = answered.state().name().toLowerCase(Locale.ROOT);
        events.publishEvent(new WordOfferAnswered(id, state, lines, actor.party()));
        return answered;
    }

    private WordOffer accept(Actor actor, WordOffer offer, Signature by) {
        // Asked first, so that an offer that somebody answered adds nothing.
        offer.accept(List.of(), by);
        List<UUID> added = new ArrayList<>(
                words.addMissing(actor, offer.rows(), WordOrigin.review(offer.campaign(), offer.sentence())));
        return offer.accept(added, by);
    }

    private WordOffer reopen(Actor actor, WordOffer offer) {
        WordOffer open = offer.reopen();
        words.retireAll(actor, offer.words());
        return open;
    }
}
