package org.anyue.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what is over its term: each night, and when the security administrator says so after having seen what it would
 * be. Each rule is a transaction of its own, so one that fails holds no other one up.
 */
@Component
public class Retentions {

    private static final Logger LOG = LoggerFactory.getLogger(Retentions.class);
    private static final Duration STUCK = Duration.ofHours(2);
    private static final int SHOWN = 30;

    private final RetentionStore store;
    private final ObjectProvider<RetentionRule.Owner> owners;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Retentions(
            RetentionStore store,
            ObjectProvider<RetentionRule.Owner> owners,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.owners = owners;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** What a run would erase now, in the order of the terms. */
    public List<RetentionLine> preview() {
        Instant now = clock.instant();
        List<Held> held = held();
        List<RetentionLine> lines = new ArrayList<>();
        for (RetentionTerm usual : RetentionTerms.ALL) {
            held.stream()
                    .filter(one -> one.term().code().equals(usual.code()))
                    .forEach(one -> lines.add(new RetentionLine(
                            one.term(), one.rule().due().apply(one.term().before(now)))));
        }
        return lines;
    }

    public List<RetentionRun> latest() {
        return store.latest(SHOWN);
    }

    /**
     * Erases everything that is over its term.
     *
     * @return how many rows and files
     * @throws Refusal while another run is on
     */
    public long run(Party by) {
        Instant now = clock.instant();
        UUID id = Ids.timeOrdered(clock);
        begin(by, id, now);
        long all = 0;
        for (Held one : held()) {
            all += carryOut(by, id, one.rule(), one.term().before(now));
        }
        long erased = all;
        transaction.executeWithoutResult(_ -> {
            store.finish(id, clock.instant());
            publish(by, PrivacyEvent.Deed.RETENTION_FINISHED, id, "erased=" + erased);
        });
        LOG.info("Retention run {} erased {}", Ids.toText(id), erased);
        return erased;
    }

    private void begin(Party by, UUID id, Instant now) {
        try {
            transaction.executeWithoutResult(_ -> {
                store.endStuck(now.minus(STUCK), now);
                store.begin(id, now, by.actorId());
                publish(by, PrivacyEvent.Deed.RETENTION_BEGUN, id, "");
            });
        } catch (DuplicateKeyException _) {
            throw new Refusal(PrivacyRefusal.RETENTION_RUNNING);
        }
    }

    private long carryOut(Party by, UUID id, RetentionRule rule, Instant before) {
        try {
            Long erased = transaction.execute(_ -> {
                long rows = rule.erase().applyAsLong(before);
                store.result(id, rule.code(), before, rows, false);
                if (rows > 0) {
                    publish(by, PrivacyEvent.Deed.DATA_ERASED, id, rule.code() + " " + rows);
                }
                return rows;
            });
            return erased == null ? 0 : erased;
        } catch (RuntimeException e) {
            LOG.error("Retention rule {} failed", rule.code(), e);
            transaction.executeWithoutResult(_ -> store.result(id, rule.code(), before, 0, true));
            return 0;
        }
    }

    private void publish(Party by, PrivacyEvent.Deed deed, UUID run, String after) {
        events.publishEvent(new PrivacyEvent(by, deed, Ids.toText(run), after));
    }

    /** A rule with the term that counts now. */
    private record Held(RetentionRule rule, RetentionTerm term) {}

    private List<Held> held() {
        return owners.stream()
                .flatMap(owner -> owner.retentionRules().stream().map(rule -> {
                    RetentionTerm usual = RetentionTerms.of(rule.code());
                    return new Held(rule, usual.in(owner.days(rule.code(), usual.days())));
                }))
                .toList();
    }
}
