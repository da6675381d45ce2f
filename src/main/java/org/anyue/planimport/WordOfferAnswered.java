package org.anyue.planimport;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * Somebody said yes or no to an offered word, or took that back.
 *
 * @param state what holds from now on, a lower-case word
 */
public record WordOfferAnswered(UUID offer, String state, String rows, Party by) implements Auditable {

    @Override
    public String action() {
        return "planimport.word-offer-" + state;
    }

    @Override
    public String objectType() {
        return "WordOffer";
    }

    @Override
    public String objectId() {
        return Ids.toText(offer);
    }

    @Override
    public String after() {
        return rows;
    }
}
