package org.anyue.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the verifier on request, one run at a time, beside the requests, and keeps what it found. */
@Service
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final TrailVerifier verifier;
    private final VerificationStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicReference<@Nullable CompletableFuture<Void>> current = new AtomicReference<>();
    private volatile boolean failed;

    Verifications(
            TrailVerifier verifier,
            VerificationStore store,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.verifier = verifier;
        this.store = store;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The last one that came to an end. */
    public Optional<Verification> latest() {
        return store.latest();
    }

    public boolean isRunning() {
        return current.get() != null;
    }

    /** Whether the last run could not read the trail to its end. */
    public boolean hasFailed() {
        return failed;
    }

    /**
     * Starts a run, or joins the one that is under way.
     *
     * @param patience how long to wait for the result, which later stands in {@link #latest()}
     */
    public void start(Party by, Duration patience) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> running = current.compareAndExchange(null, mine);
        if (running == null) {
            Map<String, String> context = MDC.getCopyOfContextMap();
            Thread.ofVirtual().name("audit-verification").start(() -> {
                MDC.setContextMap(context == null ? Map.of() : context);
                run(by, mine);
            });
        }
        (running == null ? mine : running)
                .copy()
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void run(Party by, CompletableFuture<Void> done) {
        try {
            Instant start = clock.instant();
            Verdict verdict = verifier.verify();
            if (verdict instanceof Verdict.Broken broken) {
                LOG.error("The audit trail is broken: {}", broken);
            }
            keep(by, new Verification(start, clock.instant(), verdict));
            failed = false;
        } catch (IOException | RuntimeException e) {
            failed = true;
            LOG.error("The audit trail could not be verified", e);
        } finally {
            current.set(null);
            done.complete(null);
        }
    }

    private void keep(Party by, Verification found) {
        UUID id = Ids.timeOrdered(clock);
        transactions.executeWithoutResult(_ -> {
            store.add(id, by.actorId(), found);
            events.publishEvent(new TrailVerified(
                    by,
                    Ids.toText(id),
                    found.verdict().toString(),
                    found.verdict() instanceof Verdict.Intact ? "OK" : "BROKEN"));
        });
    }
}
