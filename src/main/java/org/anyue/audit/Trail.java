package org.anyue.audit;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be asked of the trail besides listening. Ordinary records need no call: they follow from publishing an
 * {@link Auditable} event.
 */
@Service
public class Trail {

    private final ApplicationEventPublisher events;
    private final ActorNameStore names;
    private final TransactionTemplate own;

    Trail(ApplicationEventPublisher events, ActorNameStore names, PlatformTransactionManager transactions) {
        this.events = events;
        this.names = names;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records that something was refused, in a transaction of its own: the record stays although the command is rolled
     * back. Takes a second connection while it runs, so call it where the first transaction is over.
     *
     * @throws IllegalArgumentException when the result is {@code OK}
     */
    public void refused(Auditable attempt) {
        if ("OK".equals(attempt.result())) {
            throw new IllegalArgumentException("a refusal of " + attempt.action() + " names its code as result");
        }
        own.executeWithoutResult(_ -> events.publishEvent(attempt));
    }

    /** Erases every kept name of an account. The records stay and stay valid; they show the account's id from then on. */
    @Transactional
    public void eraseNames(Party by, String actorId) {
        names.erase(actorId);
        events.publishEvent(new NamesErased(by, actorId));
    }
}
