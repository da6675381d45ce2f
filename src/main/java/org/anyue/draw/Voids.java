package org.anyue.draw;

import java.time.Clock;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ends a draw without a result, for a reason that outsiders can check; it stays in the public chain for ever. */
@Component
public class Voids {

    private static final int SHORTEST = 5;

    private final DrawStore store;
    private final VoidStore voids;
    private final RegistryStore registry;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Voids(
            DrawStore store,
            VoidStore voids,
            RegistryStore registry,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.voids = voids;
        this.registry = registry;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    public void ask(Actor actor, String drawId, String reason) {
        steps.run(actor, drawId, "void-asked", draw -> {
            draw.requireVoidable();
            String words = RulesText.clean(reason);
            if (words.codePointCount(0, words.length()) < SHORTEST) {
                throw new Refusal(DrawRefusal.VOID_REASON_MISSING);
            }
            if (!voids.insert(draw.identity().id(), actor, words, clock.instant())) {
                throw new Refusal(DrawRefusal.VOID_ASKED);
            }
            events.publishEvent(new DrawChanged(actor.party(), drawId, "void-asked", words));
            return true;
        });
    }

    public void withdraw(Actor actor, String drawId) {
        steps.run(actor, drawId, "void-withdrawn", draw -> {
            draw.requireVoidable();
            if (!voids.withdraw(draw.identity().id())) {
                throw new Refusal(DrawRefusal.VOID_NOT_ASKED);
            }
            events.publishEvent(new DrawChanged(actor.party(), drawId, "void-withdrawn", ""));
            return true;
        });
    }

    /** @throws Refusal for anybody of the body that asked */
    public void approve(Actor actor, String drawId) {
        steps.run(actor.party(), drawId, "voided", draw -> {
            DrawDesk.requireReader(actor, draw);
            draw.requireVoidable();
            Optional<VoidRequest> asked = voids.find(draw.identity().id());
            VoidRequest request = asked.orElseThrow(() -> new Refusal(DrawRefusal.VOID_NOT_ASKED));
            if (request.unit().equals(actor.unitId().value())
                    || request.account().equals(actor.accountId())) {
                throw new Refusal(DrawRefusal.TWO_BODIES);
            }
            draw.end();
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("draw_id", drawId);
            document.put("reason", request.reason());
            document.put("at", DrawTimes.write(clock.instant()));
            document.put("approved_by", RulesText.clean(actor.unitName()));
            registry.append("void", drawId, document, draw.rules().hash(), clock.instant());
            voids.approve(draw.identity().id(), actor);
            store.saveState(draw);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "voided", request.reason()));
            return true;
        });
    }
}
