package org.anyue.draw;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.RetentionRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Forgets who took part. What was published stays, and so does every proof: commitments without their nonces tell
 * nothing about anybody.
 */
@Component
public class DrawPurges implements RetentionRule.Owner {

    private final DrawStore store;
    private final DrawEntryStore entries;
    private final PrizeClaimStore claims;
    private final InspectorStore inspectors;
    private final DrawPurgeReads reads;
    private final DrawParameters parameters;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DrawPurges(
            DrawStore store,
            DrawEntryStore entries,
            PrizeClaimStore claims,
            InspectorStore inspectors,
            DrawPurgeReads reads,
            DrawParameters parameters,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.entries = entries;
        this.claims = claims;
        this.inspectors = inspectors;
        this.reads = reads;
        this.parameters = parameters;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal before the time for claims is over */
    public void purge(Actor actor, String drawId) {
        steps.run(actor, drawId, "purged", draw -> purge(actor.party(), draw));
    }

    private long purge(Party by, Draw draw) {
        draw.requirePurging(clock.instant());
        if (reads.isPurged(draw.identity().id())) {
            throw new Refusal(DrawRefusal.PURGED);
        }
        UUID id = draw.identity().id();
        // Objects of a spot check are no people: what was inspected stays open to everybody.
        int forgotten = draw.kind() == DrawKind.PRIZE ? entries.purge(id) : inspectors.purge(id);
        claims.purge(id);
        store.savePurged(draw, clock.instant());
        events.publishEvent(new DrawChanged(by, draw.identity().drawId(), "purged", String.valueOf(forgotten)));
        return forgotten;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("draw.entries", reads::due, this::erase));
    }

    @Override
    public int days(String code, int usual) {
        return parameters.purgeDays();
    }

    private long erase(Instant before) {
        long forgotten = 0;
        for (String drawId : reads.purgeable(before)) {
            forgotten += purge(Party.SYSTEM, store.lock(drawId));
        }
        return forgotten;
    }
}
