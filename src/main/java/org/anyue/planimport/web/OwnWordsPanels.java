package org.anyue.planimport.web;

import java.util.List;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlaceWordQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.words.OfferState;
import org.anyue.planimport.words.WordOffer;
import org.anyue.planimport.words.WordUse;
import org.anyue.shared.Ids;
import org.springframework.stereotype.Component;

/** Says on a review what the words of the place did, and which ones are offered. */
@Component
class OwnWordsPanels {

    private final PlaceWordQueries queries;

    OwnWordsPanels(PlaceWordQueries queries) {
        this.queries = queries;
    }

    OwnWordsPanel of(Actor actor, PlanReview review, List<Decision> decisions) {
        PlaceWordQueries.Trace trace = queries.trace(actor, review.campaign().id());
        Excerpts excerpts = new Excerpts(review);
        String base = PlanReviewPages.address(review.campaign().id());
        boolean answered = decisions.stream().anyMatch(Decision::holds);
        return new OwnWordsPanel(
                WordPages.mine(actor.place()),
                trace.uses().stream()
                        .map(use -> use(use, excerpts, trace.owners().getOrDefault(use.owner(), "")))
                        .toList(),
                trace.offers().stream().map(offer -> offer(offer, base)).toList(),
                trace.changed(),
                trace.changed() && !answered ? base + "/reading" : "");
    }

    private static OwnWordsPanel.Use use(WordUse use, Excerpts excerpts, String from) {
        Question.Excerpt excerpt = excerpts.of("", use.span());
        String list = WordList.named(use.row().list()).map(WordList::chinese).orElse("");
        return new OwnWordsPanel.Use(
                excerpt.before(), excerpt.words(), excerpt.after(), list, WordLine.said(use.row()), from);
    }

    private static OwnWordsPanel.Offer offer(WordOffer offer, String base) {
        String words = offer.rows().stream().map(WordLine::said).collect(Collectors.joining("；"));
        return new OwnWordsPanel.Offer(
                words,
                offer.reason(),
                offer.sentence(),
                base + "/offers/" + Ids.toText(offer.id()),
                offer.state() == OfferState.OFFERED ? "" : offer.state().label(),
                ReviewWords.by(offer.answered()),
                offer.version());
    }
}
