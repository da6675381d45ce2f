package org.anyue.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SortedMap;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Binds the list of entries, once, before anybody can know the numbers. */
@Component
public class Commitments {

    private final DrawStore store;
    private final EntryListStore lists;
    private final RegistryStore registry;
    private final EntrySources sources;
    private final ReceiptDesk receipts;
    private final Inspectors inspectors;
    private final Drawings drawings;
    private final ClockCheck clocks;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Commitments(
            DrawStore store,
            EntryListStore lists,
            RegistryStore registry,
            EntrySources sources,
            ReceiptDesk receipts,
            Inspectors inspectors,
            Drawings drawings,
            ClockCheck clocks,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lists = lists;
        this.registry = registry;
        this.sources = sources;
        this.receipts = receipts;
        this.inspectors = inspectors;
        this.drawings = drawings;
        this.clocks = clocks;
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
        clocks.require(actor, drawId, DrawState.PUBLISHED, "committed");
        steps.run(actor, drawId, "committed", draw -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            draw.requireCommitting(now);
            Commitment commitment = bind(draw, now);
            draw.commit(commitment);
            DrawHash hash = draw.rules().hash();
            RegistryRecord record = registry.append("commitment", drawId, commitment.document(), hash, clock.instant());
            draw.requireRecorded(record.at());
            store.saveCommitted(draw, HexFormat.of().formatHex(commitment.documentHash(hash)));
            if (draw.kind() == DrawKind.SPOTCHECK) {
                countRegister(draw, commitment);
            }
            events.publishEvent(new DrawChanged(actor.party(), drawId, "committed", record.doc()));
            return true;
        });
        // Proofs are asked for from this moment on: the first of them need not wait for the list.
        store.find(drawId).ifPresent(drawings::list);
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
        lists.exclude(draw.identity().id(), reconciliation.excluded());
        return Commitment.of(
                draw.rules(),
                lists.entries(draw.identity().id()),
                draw.kind() == DrawKind.SPOTCHECK ? inspectors.bind(draw) : InspectorList.NONE,
                reconciliation.exclusions(),
                draw.rules().entryClose(),
                now);
    }

    /** What the register itself counts at this moment stands beside the list, for everybody to compare. */
    private void countRegister(Draw draw, Commitment commitment) {
        SortedMap<String, Integer> counts =
                sources.population(draw.draft().feature()).counts(draw.draft().pool());
        if (!counts.equals(commitment.strata())) {
            throw new Refusal(DrawRefusal.REGISTER_MOVED);
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("about", "register").put("for_draw", draw.identity().drawId());
        ArrayNode strata = document.putArray("strata");
        counts.forEach((code, count) -> strata.addArray().add(code).add(count.intValue()));
        registry.append("other", "", document, draw.rules().hash(), clock.instant());
        store.saveDirectory(draw, CheckBooks.text(counts));
    }

    private Reconciliation reconcile(Draw draw) {
        EntryReplay source = sources.of(draw.draft().feature());
        return Reconciliation.of(
                lists.receipts(draw.identity().id()), source.replay(draw.draft().pool()));
    }
}
