package org.anyue.draw;

import java.util.Objects;
import java.util.function.Supplier;
import org.anyue.audit.Trail;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each step in one transaction, and keeps a record of what was refused after that transaction is gone. */
@Component
class DrawSteps {

    private final DrawStore store;
    private final Trail trail;
    private final TransactionTemplate transaction;

    DrawSteps(DrawStore store, Trail trail, PlatformTransactionManager transactions) {
        this.store = store;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is done with a draw that nobody else can touch meanwhile. */
    interface Work<T> {

        T with(Draw draw);
    }

    /**
     * @param verb of the record, for example {@code committed}
     * @throws NotFound when the actor does not run the draw
     */
    <T> T run(Actor actor, String drawId, String verb, Work<T> work) {
        return guarded(actor.party(), drawId, verb, () -> {
            Draw draw = store.lock(drawId);
            requireOffice(actor, draw);
            return work.with(draw);
        });
    }

    /** For what the public or the machine does. */
    <T> T run(Party by, String drawId, String verb, Work<T> work) {
        return guarded(by, drawId, verb, () -> work.with(store.lock(drawId)));
    }

    private <T> T guarded(Party by, String drawId, String verb, Supplier<T> work) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> work.get()));
        } catch (Refusal refusal) {
            refused(by, drawId, verb, refusal);
            throw refusal;
        }
    }

    /** Call it where no transaction is open. */
    void refused(Party by, String drawId, String verb, Refusal refusal) {
        trail.refused(new DrawStepRefused(by, drawId, verb, refusal.code().name()));
    }

    static void requireOffice(Actor actor, Draw draw) {
        if (!actor.isOfficeOf(draw.identity().owner())) {
            throw new NotFound("draw of another office");
        }
    }
}
