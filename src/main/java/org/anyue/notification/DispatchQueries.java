package org.anyue.notification;

import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has read what a unit has said, for that unit only. */
@Component
@Transactional(readOnly = true)
public class DispatchQueries {

    private final DispatchReads reads;

    DispatchQueries(DispatchReads reads) {
        this.reads = reads;
    }

    /** Newest first. @param page from 1 */
    public Slice<DispatchSummary> list(Actor actor, int page, int size) {
        return reads.list(senders(actor), page, size);
    }

    /** @throws NotFound when another unit said it */
    public DispatchSummary get(Actor actor, UUID id) {
        return reads.find(senders(actor), id).orElseThrow(() -> new NotFound("dispatch " + id));
    }

    /** Those who have not read it first. @throws NotFound when another unit said it */
    public Slice<DispatchReceipt> receipts(Actor actor, UUID id, int page, int size) {
        get(actor, id);
        return reads.receipts(id, page, size);
    }

    private static UUID[] senders(Actor actor) {
        return Addressees.units(actor).toArray(UUID[]::new);
    }
}
