package org.anyue.audit;

import java.util.Objects;
import java.util.Optional;
import org.anyue.shared.Auditable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears every {@link Auditable} event. Joins each writing transaction at its beginning and closes the trail in the last
 * step before the commit: a synchronization of its own would come too early for what its neighbours publish.
 */
@Component
class TrailListener implements TransactionExecutionListener {

    static final String REQUEST_ID = "requestId";

    /** Set for requests of the work area only: who reports something in public is never traced. */
    static final String ADDRESS = "clientAddress";

    private final ObjectProvider<TrailStore> store;
    private final ObjectProvider<ActorNameStore> names;
    private final ObjectProvider<HeadFile> heads;
    private final ObjectProvider<TrailSeals> seals;

    /** Providers, because the transaction manager asks for its listeners before the database is up. */
    TrailListener(
            ObjectProvider<TrailStore> store,
            ObjectProvider<ActorNameStore> names,
            ObjectProvider<HeadFile> heads,
            ObjectProvider<TrailSeals> seals) {
        this.store = store;
        this.names = names;
        this.heads = heads;
        this.seals = seals;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && transaction.isNewTransaction()
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TrailTransaction(store.getObject(), names.getObject(), heads.getObject()));
        }
    }

    /** @throws IllegalStateException outside a writing transaction: the change and its record would not be one */
    @EventListener
    void on(Auditable event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("event " + event.action() + " outside a writing transaction");
        }
        String requestId = Objects.requireNonNullElse(MDC.get(REQUEST_ID), "");
        String address = Objects.requireNonNullElse(MDC.get(ADDRESS), "");
        joined().orElseThrow(() -> new IllegalStateException("a transaction that the trail did not see begin"))
                .add(PendingRecord.of(event, seals.getObject(), requestId, address));
    }

    /** After every participant of the commit, whatever its order: what they still publish is recorded as well. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        joined().ifPresent(TrailTransaction::close);
    }

    private static Optional<TrailTransaction> joined() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(TrailTransaction.class::isInstance)
                .map(TrailTransaction.class::cast)
                .findFirst();
    }
}
