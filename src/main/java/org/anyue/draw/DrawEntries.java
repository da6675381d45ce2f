package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries and their receipts, for the features whose people enter. */
@Component
public class DrawEntries {

    private static final int LONGEST_KEY = 200;

    private final DrawStore draws;
    private final DrawEntryStore store;
    private final ReceiptDesk desk;
    private final Clock clock;

    DrawEntries(DrawStore draws, DrawEntryStore store, ReceiptDesk desk, Clock clock) {
        this.draws = draws;
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * As {@link #enterAll} for one; joins the transaction of the caller.
     *
     * @return the receipt in force, the same again when nothing changed
     */
    @Transactional
    public Receipt enter(String drawId, NewEntry entry) {
        return enterAll(drawId, List.of(entry)).getFirst();
    }

    /**
     * Takes entries, in one transaction with one record of the trail for all of them. The same subject again is the same
     * entry; with more chances (or as many in another stratum) it has a new receipt under the same entry id and nonce,
     * otherwise the one that it had.
     *
     * @return a receipt for each, in the same order
     * @throws org.anyue.shared.NotFound when there is no such draw
     * @throws Refusal before the rules are published, before {@code entry_open}, after {@code entry_close}, and for an
     *     entry that the protocol does not know
     */
    @Transactional
    public List<Receipt> enterAll(String drawId, List<NewEntry> entries) {
        Draw draw = draws.share(drawId);
        draw.requireEntering(clock.instant());
        entries.forEach(DrawEntries::check);
        return desk.give(draw, entries, clock.instant());
    }

    /** What the entrant was given; empty for who has not entered, and once personal data were purged. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String drawId, String subjectKey) {
        return draws.find(drawId)
                .flatMap(draw -> store.find(draw.identity().id(), subjectKey).map(opened -> opened.receipt(drawId)));
    }

    static void check(NewEntry entry) {
        boolean good = !entry.subjectKey().isBlank()
                && entry.subjectKey().getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY
                && Entry.STRATUM.matcher(entry.stratum()).matches()
                && entry.chances() >= 1
                && entry.chances() <= Entry.MOST_CHANCES;
        if (!good) {
            throw new Refusal(DrawRefusal.ENTRY_MALFORMED, entry.chances() + " " + entry.stratum());
        }
    }
}
