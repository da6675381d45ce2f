package org.anyue.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;

/** Collects the records of one transaction and appends them as the last thing before its commit. */
final class TrailTransaction implements TransactionSynchronization {

    private final TrailStore store;
    private final ActorNameStore names;
    private final HeadFile heads;
    private final List<PendingRecord> pending = new ArrayList<>();
    private boolean closed;
    private @Nullable TrailHead head;

    TrailTransaction(TrailStore store, ActorNameStore names, HeadFile heads) {
        this.store = store;
        this.names = names;
        this.heads = heads;
    }

    void add(PendingRecord record) {
        if (closed) {
            throw new IllegalStateException(
                    "event " + record.action() + " after the trail of its transaction was closed");
        }
        pending.add(record);
    }

    /** Called when nobody can add anything more and only the commit follows, so that the head lock is short. */
    void close() {
        closed = true;
        if (!pending.isEmpty()) {
            head = store.append(pending);
        }
    }

    @Override
    public void afterCommit() {
        if (!closed && !pending.isEmpty()) {
            throw new IllegalStateException("committed without its trail: " + pending);
        }
        TrailHead committed = head;
        if (committed != null) {
            heads.append(committed);
            pending.forEach(record -> names.committed(record.by()));
        }
    }
}
