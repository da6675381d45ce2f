package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlaceWordQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.Spans;
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
        if (!actor.role().isOffice()) {
            // A department reads with the words of its place, which the office there looks after.
            return new OwnWordsPanel(WordPages.mine(actor.place()), List.of(), List.of(), false, "");
        }
        PlaceWordQueries.Trace trace = queries.trace(actor, review.campaign().id());
        Excerpts excerpts = new Excerpts(review);
        String base = PlanReviewPages.address(review.campaign().id());
        boolean answered = decisions.stream().anyMatch(Decision::holds);
        return new OwnWordsPanel(
                WordPages.mine(actor.place()),
                uses(trace, excerpts),
                trace.offers().stream().map(offer -> offer(offer, base)).toList(),
                trace.changed(),
                trace.changed() && !answered ? base + "/reading" : "");
    }

    /** Words that were found at the same place are one use. */
    private static List<OwnWordsPanel.Use> uses(PlaceWordQueries.Trace trace, Excerpts excerpts) {
        List<List<WordUse>> places = new ArrayList<>();
        for (WordUse use : trace.uses()) {
            if (places.isEmpty()
                    || places.getLast().stream().noneMatch(other -> Spans.overlap(other.span(), use.span()))) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(use);
        }
        return places.stream().map(place -> use(place, trace, excerpts)).toList();
    }

    private static OwnWordsPanel.Use use(List<WordUse> place, PlaceWordQueries.Trace trace, Excerpts excerpts) {
        SourceSpan span = place.stream()
                .map(WordUse::span)
                .reduce((one, other) ->
                        new SourceSpan(Math.min(one.start(), other.start()), Math.max(one.end(), other.end())))
                .orElseThrow();
        Question.Excerpt excerpt = excerpts.of("", span);
        String does = place.stream().map(OwnWordsPanels::does).distinct().collect(Collectors.joining("；"));
        String from = place.stream()
                .map(use -> trace.owners().getOrDefault(use.owner(), ""))
                .distinct()
                .collect(Collectors.joining("、"));
        return new OwnWordsPanel.Use(tail(excerpt.before()), excerpt.words(), head(excerpt.after()), does, from);
    }

    /** The list, and what the row means there. */
    private static String does(WordUse use) {
        WordLine line = WordLine.fresh(use.row());
        return line.meaning().isEmpty() ? line.list() + " " + line.words() : line.list() + " → " + line.meaning();
    }

    /** Only what belongs to the sentence. */
    private static String tail(String before) {
        return before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf(' ')) + 1);
    }

    private static String head(String after) {
        int stop = after.indexOf('。');
        return stop < 0 ? after : after.substring(0, stop + 1);
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
