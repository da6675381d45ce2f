package org.anyue.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Binds the list of entries, once, before anybody can know the numbers. */
@Component
public class Commitments {

    private final DrawStore store;
    private final EntryListStore lists;
    private final RegistryStore registry;
    private final EntrySources sources;
    private final ReceiptDesk receipts;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Commitments(
            DrawStore store,
            EntryListStore lists,
            RegistryStore registry,
            EntrySources sources,
            ReceiptDesk receipts,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lists = lists;
        this.registry = registry;
        this.sources = sources;
        this.receipts = receipts;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** Replays the entries from the raw records as they are now. */
    @Transactional(readOnly = true)
    public CommitmentForecast forecast(Actor actor, String drawId) {
        Draw draw = store.find(drawId).orElseThrow(() -> new NotFound("draw"));
        DrawSteps.requireOffice(actor, draw);
        return reconcile(draw).forecast();
    }

    /**
     * Replays the entries, binds the list and publishes it.
     *
     * @throws Refusal before entries are closed, too near the numbers, while appeals are open, and a second time
     */
    public void commit(Actor actor, String drawId) {
        steps.run(actor, drawId, "committed", draw -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            draw.requireCommitting(now);
            Commitment commitment = bind(draw, now);
            draw.commit(commitment);
            DrawHash hash = draw.rules().hash();
            RegistryRecord record = registry.append("commitment", drawId, commitment.document(), hash, clock.instant());
            draw.requireRecorded(record.at());
            store.saveCommitted(draw, HexFormat.of().formatHex(commitment.documentHash(hash)));
            events.publishEvent(new DrawChanged(actor.party(), drawId, "committed", record.doc()));
            return true;
        });
    }

    private Commitment bind(Draw draw, Instant now) {
        Reconciliation reconciliation = reconcile(draw);
        CommitmentForecast forecast = reconciliation.forecast();
        if (forecast.openAppeals() > 0) {
            throw new Refusal(DrawRefusal.APPEALS_OPEN, forecast.openAppeals());
        }
        if (forecast.differing() > 0) {
            throw new Refusal(DrawRefusal.REPLAY_DIFFERS, forecast.differing());
        }
        if (forecast.entries() == 0) {
            throw new Refusal(DrawRefusal.NOBODY_ENTERED);
        }
        receipts.give(draw, reconciliation.given(), now);
        reconciliation
                .excluded()
                .forEach((id, reason) -> lists.exclude(draw.identity().id(), id, reason));
        return Commitment.of(
                draw.rules(),
                lists.entries(draw.identity().id()),
                InspectorList.NONE,
                reconciliation.exclusions(),
                draw.rules().entryClose(),
                now);
    }

    private Reconciliation reconcile(Draw draw) {
        EntryReplay source = sources.of(draw.draft().feature());
        return Reconciliation.of(
                lists.receipts(draw.identity().id()), source.replay(draw.draft().pool()));
    }
}
