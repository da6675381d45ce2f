package org.anyue.draw;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries and their receipts, for the features whose people enter. */
@Component
public class DrawEntries {

    /**
     * As {@link #enterAll} for one; joins the transaction of the caller.
     *
     * @return the receipt in force, the same again when nothing changed
     */
    public Receipt enter(String drawId, NewEntry entry) {
        return enterAll(drawId, List.of(entry)).getFirst();
    }

    /**
     * Takes entries, in one transaction with one record of the trail for all of them. The same subject again is the same
     * entry; with more chances it has a new receipt under the same entry id and nonce, with fewer or as many the old one.
     *
     * @return a receipt for each, in the same order
     * @throws org.anyue.shared.NotFound when there is no such draw
     * @throws org.anyue.shared.Refusal before the rules are published, before {@code entry_open}, after
     *     {@code entry_close}, and for an entry that the protocol does not know
     */
    public List<Receipt> enterAll(String drawId, List<NewEntry> entries) {
        throw new UnsupportedOperationException(drawId + entries.size());
    }

    /** What the entrant was given; empty for who has not entered, and once personal data were purged. */
    public Optional<Receipt> receipt(String drawId, String subjectKey) {
        throw new UnsupportedOperationException(drawId + subjectKey);
    }
}
