package org.anyue.draw;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.anyue.evidence.EvidenceContent;
import org.anyue.evidence.EvidenceItem;
import org.anyue.evidence.EvidenceOwner;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * After a spot check is drawn: who comes for an inspector that cannot, which the lot decides, and when the sealed list is
 * opened for everybody.
 */
@Component
public class SpotChecks {

    private final DrawStore store;
    private final SubstituteStore substitutes;
    private final Drawings drawings;
    private final RegistryStore registry;
    private final DrawEvidence evidence;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SpotChecks(
            DrawStore store,
            SubstituteStore substitutes,
            Drawings drawings,
            RegistryStore registry,
            DrawEvidence evidence,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.substitutes = substitutes;
        this.drawings = drawings;
        this.registry = registry;
        this.evidence = evidence;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Why somebody does not go.
     *
     * @param content of the paper that shows it; its hash becomes public, the file does not
     */
    public record Absence(
            String entryId, String inspectorId, SubstituteReason reason, String fileName, byte[] content) {}

    /**
     * Sends the next by lot for somebody who cannot go.
     *
     * @return who goes now, empty when nobody is left
     */
    public String substitute(Actor actor, String drawId, Absence absence) throws IOException {
        UUID id = Ids.timeOrdered(clock);
        // A first look, so that no file is kept for what is refused anyway.
        steps.run(actor, drawId, "substituted", draw -> event(draw, absence));
        EvidenceItem item = evidence.keep(actor, owner(id), absence.fileName(), absence.content());
        return steps.run(actor, drawId, "substituted", draw -> {
            DrawEvent event = event(draw, absence);
            registry.append("event", drawId, event.document(), draw.rules().hash(), event.at());
            substitutes.insert(
                    draw.identity().id(),
                    actor.accountId(),
                    new Substitute(
                            id,
                            absence.entryId(),
                            absence.inspectorId(),
                            absence.reason(),
                            item.id().value(),
                            item.name(),
                            event.replacedBy(),
                            actor.signature(),
                            event.at()));
            events.publishEvent(new DrawChanged(
                    actor.party(), drawId, "substituted", event.document().toString()));
            return event.replacedBy();
        });
    }

    private DrawEvent event(Draw draw, Absence absence) {
        draw.requireDrawn(DrawVerb.SUBSTITUTE);
        DrawEvidence.require(absence.content());
        Aftermath aftermath = drawings.aftermath(draw);
        if (!aftermath.team(absence.entryId()).contains(absence.inspectorId())) {
            throw new Refusal(DrawRefusal.NOT_SENT);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        DrawEvent event = DrawEvent.substitute(
                absence.entryId(),
                absence.inspectorId(),
                absence.reason().name(),
                now,
                DrawEvidence.hash(draw, absence.content()),
                aftermath.substitute(absence.entryId()));
        aftermath.apply(event);
        return event;
    }

    /** Opens the list before its day, because the inspections are over. */
    public void disclose(Actor actor, String drawId) {
        steps.run(actor, drawId, "disclosed", draw -> {
            draw.requireDrawn(DrawVerb.DISCLOSE);
            if (!store.disclose(draw, clock.instant())) {
                throw new Refusal(DrawRefusal.DISCLOSED_ALREADY);
            }
            events.publishEvent(new DrawChanged(actor.party(), drawId, "disclosed", ""));
            return true;
        });
    }

    /** The paper behind a substitute, for the office that runs the draw. */
    public EvidenceContent evidence(Actor actor, String drawId, UUID id) throws IOException {
        Draw draw = evidence.readable(actor, drawId);
        Substitute made = substitutes.find(draw.identity().id(), id).orElseThrow(() -> new NotFound("substitute"));
        return evidence.open(owner(id), made.evidenceId());
    }

    private static EvidenceOwner owner(UUID id) {
        return new EvidenceOwner("DrawSubstitute", id);
    }

    List<Substitute> of(Draw draw) {
        return substitutes.of(draw.identity().id());
    }
}
