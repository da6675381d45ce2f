package org.anyue.draw;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anyue.evidence.EvidenceContent;
import org.anyue.evidence.EvidenceItem;
import org.anyue.evidence.EvidenceOwner;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.worktime.BusinessTime;
import org.anyue.worktime.WorkDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a prize away for an announced reason: one person proposes it with evidence, another one approves it after the
 * holder had three working days to object. Who moves up follows from the ranking.
 */
@Component
public class Forfeits {

    private static final int OBJECTION_DAYS = 3;

    private final ForfeitStore forfeits;
    private final PrizeClaimStore claims;
    private final Drawings drawings;
    private final RegistryStore registry;
    private final DrawEvidence evidence;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Forfeits(
            ForfeitStore forfeits,
            PrizeClaimStore claims,
            Drawings drawings,
            RegistryStore registry,
            DrawEvidence evidence,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.forfeits = forfeits;
        this.claims = claims;
        this.drawings = drawings;
        this.registry = registry;
        this.evidence = evidence;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** @param content of the evidence, at most some megabytes; its hash becomes public, the file does not */
    public record Grounds(ForfeitReason reason, String fileName, byte[] content) {}

    /** @throws Refusal when the rules do not know the reason, or it is too early for it */
    public UUID propose(Actor actor, String drawId, String entryId, Grounds grounds) throws IOException {
        UUID id = Ids.timeOrdered(clock);
        // A first look, so that no file is kept for what is refused anyway.
        steps.run(actor, drawId, "forfeit-proposed", draw -> check(draw, entryId, grounds));
        EvidenceItem item = evidence.keep(actor, owner(id), grounds.fileName(), grounds.content());
        return steps.run(actor, drawId, "forfeit-proposed", draw -> {
            Tier tier = check(draw, entryId, grounds);
            Instant now = clock.instant();
            Forfeit made = new Forfeit(
                    id,
                    tier.id(),
                    entryId,
                    grounds.reason(),
                    new Forfeit.Evidence(item.id().value(), item.name(), DrawEvidence.hash(draw, grounds.content())),
                    ForfeitState.PROPOSED,
                    actor.accountId(),
                    actor.signature(),
                    now,
                    objectUntil(now),
                    "",
                    "");
            forfeits.insert(draw.identity().id(), made);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "forfeit-proposed", made.toString()));
            return id;
        });
    }

    private Tier check(Draw draw, String entryId, Grounds grounds) {
        draw.requireDrawn(DrawVerb.FORFEIT);
        if (!draw.rules().forfeitReasons().contains(grounds.reason().name())) {
            throw new Refusal(DrawRefusal.REASON_NOT_ANNOUNCED);
        }
        DrawEvidence.require(grounds.content());
        UUID id = draw.identity().id();
        Tier tier = holding(draw, entryId);
        Optional<Claim> claim = claims.find(id, entryId);
        if (claim.isPresent() && claim.get().isHandedOver()) {
            throw new Refusal(DrawRefusal.HANDED_ALREADY);
        }
        if (grounds.reason() == ForfeitReason.UNCLAIMED) {
            requireOverdue(draw, claim.isPresent());
        }
        boolean open = forfeits.of(id).stream()
                .anyMatch(one ->
                        one.state() == ForfeitState.PROPOSED && one.entryId().equals(entryId));
        if (open) {
            throw new Refusal(DrawRefusal.FORFEIT_OPEN);
        }
        return tier;
    }

    private void requireOverdue(Draw draw, boolean claimed) {
        if (claimed) {
            throw new Refusal(DrawRefusal.CLAIMED_ALREADY);
        }
        if (!clock.instant().isAfter(draw.rules().claimBy())) {
            throw new Refusal(DrawRefusal.CLAIM_TIME_RUNNING);
        }
    }

    private Tier holding(Draw draw, String entryId) {
        Tier tier = drawings.aftermath(draw).holders().get(entryId);
        if (tier == null) {
            throw new Refusal(DrawRefusal.NOT_HOLDER);
        }
        return tier;
    }

    /** @throws Refusal for whoever proposed it, and while the holder may still object */
    public void approve(Actor actor, String drawId, UUID id) {
        steps.run(actor, drawId, "forfeit-approved", draw -> {
            Forfeit forfeit = open(draw, id);
            if (forfeit.proposedBy().equals(actor.accountId())) {
                throw new Refusal(DrawRefusal.TWO_PEOPLE);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            if (!now.isAfter(forfeit.objectUntil())) {
                throw new Refusal(DrawRefusal.OBJECTION_RUNNING, BusinessTime.day(forfeit.objectUntil()));
            }
            requireUnclaimed(draw, forfeit);
            apply(actor, draw, forfeit, now);
            return true;
        });
    }

    /** Meanwhile the holder may have come. */
    private void requireUnclaimed(Draw draw, Forfeit forfeit) {
        Optional<Claim> claim = claims.find(draw.identity().id(), forfeit.entryId());
        if (claim.isPresent() && claim.get().isHandedOver()) {
            throw new Refusal(DrawRefusal.HANDED_ALREADY);
        }
        if (claim.isPresent() && forfeit.reason() == ForfeitReason.UNCLAIMED) {
            throw new Refusal(DrawRefusal.CLAIMED_ALREADY);
        }
    }

    private void apply(Actor actor, Draw draw, Forfeit forfeit, Instant now) {
        String drawId = draw.identity().drawId();
        Aftermath aftermath = drawings.aftermath(draw);
        Tier tier = Objects.requireNonNull(aftermath.holders().get(forfeit.entryId()));
        DrawEvent event = DrawEvent.forfeit(
                forfeit.tier(),
                forfeit.entryId(),
                forfeit.reason().name(),
                now,
                forfeit.evidence().hash(),
                aftermath.next(tier));
        aftermath.apply(event);
        registry.append("event", drawId, event.document(), draw.rules().hash(), now);
        forfeits.decide(forfeit, ForfeitState.APPROVED, actor, now, event.replacedBy());
        events.publishEvent(new DrawChanged(
                actor.party(), drawId, "forfeit-approved", event.document().toString()));
    }

    /** Nothing happens to the prize. */
    public void drop(Actor actor, String drawId, UUID id) {
        steps.run(actor, drawId, "forfeit-dropped", draw -> {
            Forfeit forfeit = open(draw, id);
            forfeits.decide(forfeit, ForfeitState.DROPPED, actor, clock.instant(), "");
            events.publishEvent(new DrawChanged(actor.party(), drawId, "forfeit-dropped", id.toString()));
            return true;
        });
    }

    private Forfeit open(Draw draw, UUID id) {
        Forfeit forfeit = forfeits.find(draw.identity().id(), id).orElseThrow(() -> new NotFound("forfeit"));
        draw.requireDrawn(DrawVerb.FORFEIT);
        if (forfeit.state() != ForfeitState.PROPOSED) {
            throw new Refusal(DrawRefusal.FORFEIT_DECIDED);
        }
        return forfeit;
    }

    /** The evidence, for the office that runs the draw. */
    public EvidenceContent evidence(Actor actor, String drawId, UUID id) throws IOException {
        Draw draw = evidence.readable(actor, drawId);
        Forfeit forfeit = forfeits.find(draw.identity().id(), id).orElseThrow(() -> new NotFound("forfeit"));
        return evidence.open(owner(id), forfeit.evidence().id());
    }

    private static EvidenceOwner owner(UUID id) {
        return new EvidenceOwner("DrawForfeit", id);
    }

    private static Instant objectUntil(Instant now) {
        return BusinessTime.at(WorkDays.china().shift(BusinessTime.day(now), OBJECTION_DAYS), LocalTime.of(23, 59, 59));
    }
}
