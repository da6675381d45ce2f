package org.anyue.planimport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.ReviewReads;
import org.anyue.planimport.words.OfferStore;
import org.anyue.planimport.words.PlaceVocabularies;
import org.anyue.planimport.words.PlaceWord;
import org.anyue.planimport.words.WordFiles;
import org.anyue.planimport.words.WordOffer;
import org.anyue.planimport.words.WordPreviews;
import org.anyue.planimport.words.WordReads;
import org.anyue.planimport.words.WordUse;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about the words of a place; for its office, which also sees those of the places above. */
@Component
@Transactional(readOnly = true)
public class PlaceWordQueries {

    private final WordReads reads;
    private final ReviewReads reviews;
    private final OfferStore offers;
    private final PlaceVocabularies vocabularies;
    private final WordPreviews previews;
    private final UnitQueries units;

    PlaceWordQueries(
            WordReads reads,
            ReviewReads reviews,
            OfferStore offers,
            PlaceVocabularies vocabularies,
            WordPreviews previews,
            UnitQueries units) {
        this.reads = reads;
        this.reviews = reviews;
        this.offers = offers;
        this.vocabularies = vocabularies;
        this.previews = previews;
        this.units = units;
    }

    /**
     * Words of a place and of those above it, the newest first; retired ones included.
     *
     * @param places names of all of them
     */
    public record Shelf(List<PlaceWord> own, List<PlaceWord> above, Map<UnitId, String> places) {

        /** What plans are read with of the place's own. */
        public List<WordRow> active() {
            return own.stream().filter(PlaceWord::isActive).map(PlaceWord::row).toList();
        }

        /** @throws NotFound when it is not one of the place's own */
        public PlaceWord word(UUID id) {
            return own.stream()
                    .filter(word -> word.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("word " + id));
        }
    }

    /**
     * What own words did to a plan.
     *
     * @param owners names of the places whose words were used
     * @param changed whether the words are others by now than when the plan was read
     */
    public record Trace(List<WordUse> uses, Map<UnitId, String> owners, List<WordOffer> offers, boolean changed) {}

    /** @throws NotFound to everybody but an office */
    public Shelf shelf(Actor actor) {
        UnitId place = office(actor);
        List<UnitId> places = vocabularies.places(place);
        List<PlaceWord> all = reads.of(places);
        return new Shelf(
                all.stream().filter(word -> word.place().equals(place)).toList(),
                all.stream()
                        .filter(word -> !word.place().equals(place) && word.isActive())
                        .toList(),
                names(places));
    }

    /** What the row could touch in the plans of the place, and why it cannot be added. */
    public WordPreviews.Preview preview(Actor actor, WordRow row) {
        WordRow bare = PlaceWord.bare(row);
        WordPreviews.Preview preview = previews.of(office(actor), bare);
        return preview.problem().isEmpty()
                ? new WordPreviews.Preview(known(shelf(actor), bare), preview.reach())
                : preview;
    }

    private static String known(Shelf shelf, WordRow row) {
        if (shelf.active().contains(row)) {
            return "词表里已经有这个词，不需要再加";
        }
        return shelf.above().stream()
                .filter(word -> word.row().equals(row))
                .findFirst()
                .map(word -> shelf.places().getOrDefault(word.place(), "上级") + "的词表已经有这个词，会一并使用，不需要再加")
                .orElse("");
    }

    /** What files with words would add; of the rows that are wrong each with its line. */
    public WordFiles.Reading reading(Actor actor, Map<String, String> files) {
        return WordFiles.read(files, Set.copyOf(shelf(actor).active()));
    }

    /** @throws NotFound to everybody but the office that reviews the plan */
    public Trace trace(Actor actor, CampaignId campaign) {
        UnitId place = office(actor);
        if (!reviews.isOwnReview(campaign, place)) {
            throw new NotFound("review " + campaign);
        }
        List<WordUse> uses = reads.uses(campaign);
        return new Trace(
                uses,
                names(uses.stream().map(WordUse::owner).distinct().toList()),
                offers.of(campaign),
                !vocabularies.of(place).digest().equals(reads.digest(campaign)));
    }

    private Map<UnitId, String> names(List<UnitId> ids) {
        return units.byIds(ids).stream().collect(Collectors.toMap(UnitSummary::id, UnitSummary::name, (one, _) -> one));
    }

    private static UnitId office(Actor actor) {
        if (!actor.role().isOffice()) {
            throw new NotFound("words of " + actor.place().id());
        }
        return actor.place().id();
    }
}
