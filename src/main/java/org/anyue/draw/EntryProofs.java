package org.anyue.draw;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an entrant what became of the entry, from the published list and not from the table of entries. */
@Component
public class EntryProofs {

    private final DrawStore store;
    private final EntryListStore lists;
    private final DrawBooks books;
    private final DrawQueries queries;

    EntryProofs(DrawStore store, EntryListStore lists, DrawBooks books, DrawQueries queries) {
        this.store = store;
        this.lists = lists;
        this.books = books;
        this.queries = queries;
    }

    /**
     * @param pasted a whole receipt, or an entry id
     * @throws Refusal when it is neither, or a receipt that this draw has not given
     */
    @Transactional(readOnly = true)
    public ProofAnswer answer(String drawId, String pasted) {
        Draw draw = store.find(drawId).filter(one -> one.state().isPublic()).orElseThrow(() -> new NotFound("draw"));
        String id = pasted.strip().toUpperCase(Locale.ROOT);
        if (Entry.ID.matcher(id).matches()) {
            return of(draw, id, null);
        }
        Receipt receipt = ReceiptCheck.parse(pasted);
        if (!receipt.drawId().equals(drawId)) {
            throw new Refusal(DrawRefusal.RECEIPT_FOREIGN);
        }
        if (!receipt.holds(draw.rules().hash(), draw.rules().receiptKey())) {
            throw new Refusal(DrawRefusal.RECEIPT_FORGED);
        }
        return of(draw, receipt.entry().entryId(), receipt.entry());
    }

    private ProofAnswer of(Draw draw, String entryId, @Nullable Entry receipt) {
        boolean holds = receipt != null;
        if (!books.isOpen(draw)) {
            requireKnown(draw);
            return new ProofAnswer(ProofAnswer.Outcome.NOT_BOUND, entryId, holds, null, null, "");
        }
        Optional<InclusionProof> proof = queries.proof(draw.identity().drawId(), entryId);
        if (proof.isPresent()) {
            boolean same = receipt == null || !worse(proof.get().entry(), receipt);
            return new ProofAnswer(
                    same ? ProofAnswer.Outcome.INCLUDED : ProofAnswer.Outcome.DROPPED,
                    entryId,
                    holds,
                    proof.get(),
                    null,
                    won(draw, entryId));
        }
        ExclusionReason reason = lists.exclusion(draw.identity().id(), entryId).orElse(null);
        ProofAnswer.Outcome outcome = reason != null
                ? ProofAnswer.Outcome.EXCLUDED
                : holds ? ProofAnswer.Outcome.DROPPED : ProofAnswer.Outcome.UNKNOWN;
        return new ProofAnswer(outcome, entryId, holds, null, reason, "");
    }

    /** Nobody learns from a sealed list what is on it. */
    private static void requireKnown(Draw draw) {
        if (draw.kind() == DrawKind.SPOTCHECK) {
            throw new NotFound("list still sealed");
        }
    }

    /** A later receipt may have replaced this one by more chances, never by fewer. */
    private static boolean worse(Entry listed, Entry receipt) {
        return !listed.subject().equals(receipt.subject()) || listed.chances() < receipt.chances();
    }

    private String won(Draw draw, String entryId) {
        List<DrawDetails.Holder> holders = books.of(draw).holders();
        return holders.stream()
                .filter(holder -> holder.entryId().equals(entryId))
                .map(DrawDetails.Holder::tier)
                .findFirst()
                .orElse("");
    }
}
