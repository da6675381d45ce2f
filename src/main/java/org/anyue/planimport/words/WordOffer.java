package org.anyue.planimport.words;

import java.util.List;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.review.Signature;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a correction suggests for the place's lists. Nothing uses them before somebody accepts.
 *
 * @param rows in the order to add them; they help only together
 * @param reason what they would change, Chinese
 * @param words ids of the words that accepting added
 * @param answered null while nobody said anything
 */
public record WordOffer(
        UUID id,
        CampaignId campaign,
        UUID decision,
        List<WordRow> rows,
        String reason,
        String sentence,
        OfferState state,
        List<UUID> words,
        @Nullable Signature answered,
        int version) {

    public WordOffer {
        rows = List.copyOf(rows);
        words = List.copyOf(words);
    }

    public void expect(int seen) {
        if (seen != version) {
            throw new Stale("offer " + id + " version " + version);
        }
    }

    /** @param added ids of the words that this adds */
    public WordOffer accept(List<UUID> added, Signature by) {
        return moved(OfferVerb.ACCEPT, added, by);
    }

    public WordOffer dismiss(Signature by) {
        return moved(OfferVerb.DISMISS, List.of(), by);
    }

    public WordOffer reopen() {
        return moved(OfferVerb.REOPEN, List.of(), null);
    }

    private WordOffer moved(OfferVerb verb, List<UUID> added, @Nullable Signature by) {
        OfferState target = WordTransitions.target(state, verb)
                .orElseThrow(() -> new Refusal(PlanImportRefusal.OFFER_ANSWERED, state.label()));
        return new WordOffer(id, campaign, decision, rows, reason, sentence, target, added, by, version + 1);
    }
}
