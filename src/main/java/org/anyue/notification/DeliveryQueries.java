package org.anyue.notification;

import java.util.Map;
import org.anyue.organization.Actor;
import org.anyue.organization.Scope;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the outbox: who and what, never an address. */
@Component
@Transactional(readOnly = true)
public class DeliveryQueries {

    private final DeliveryReads reads;

    DeliveryQueries(DeliveryReads reads) {
        this.reads = reads;
    }

    /** Newest first. @param page from 1 */
    public Slice<DeliverySummary> list(Actor actor, DeliveryState state, int page, int size) {
        return reads.list(Scope.directory(actor), state, page, size);
    }

    public Map<DeliveryState, Long> counts(Actor actor) {
        return reads.counts(Scope.directory(actor));
    }
}
