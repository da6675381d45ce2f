package org.anyue.draw;

import java.util.HexFormat;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has an outside authority confirm when a list was bound. Without that there is no result. */
@Component
public class Stamping {

    private final DrawStore store;
    private final TimeStampStore stamps;
    private final TimeStampAuthority authority;
    private final DrawSteps steps;
    private final ApplicationEventPublisher events;

    Stamping(
            DrawStore store,
            TimeStampStore stamps,
            TimeStampAuthority authority,
            DrawSteps steps,
            ApplicationEventPublisher events) {
        this.store = store;
        this.stamps = stamps;
        this.authority = authority;
        this.steps = steps;
        this.events = events;
    }

    /** @throws Refusal when there is no stamp, or one that comes too late to prove anything */
    public void stamp(Actor actor, String drawId) {
        Draw draw = store.find(drawId).orElseThrow(() -> new NotFound("draw"));
        DrawSteps.requireOffice(actor, draw);
        stamp(actor.party(), draw);
    }

    void stamp(Party by, String drawId) {
        stamp(by, store.find(drawId).orElseThrow(() -> new NotFound("draw")));
    }

    private void stamp(Party by, Draw seen) {
        String drawId = seen.identity().drawId();
        TimeStampReply reply = ask(by, seen);
        steps.run(by, drawId, "stamped", draw -> {
            draw.stamp(reply.at());
            stamps.insert(draw.identity().id(), hash(draw), authority.address(), reply);
            store.saveState(draw);
            events.publishEvent(new DrawChanged(by, drawId, "stamped", DrawTimes.write(reply.at())));
            return true;
        });
    }

    private TimeStampReply ask(Party by, Draw draw) {
        try {
            DrawTransitions.next(draw.state(), DrawVerb.STAMP);
            return authority.stamp(draw.rules().hash(), HexFormat.of().parseHex(hash(draw)));
        } catch (Refusal refusal) {
            // The job asks every minute; that nobody answers is in the log, not in the trail again and again.
            if (!by.actorId().isEmpty()) {
                steps.refused(by, draw.identity().drawId(), "stamped", refusal);
            }
            throw refusal;
        }
    }

    private static String hash(Draw draw) {
        return HexFormat.of()
                .formatHex(draw.commitment().documentHash(draw.rules().hash()));
    }
}
