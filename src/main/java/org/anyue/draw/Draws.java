package org.anyue.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.worktime.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules of draws: written by the office that runs the draw, published once, never changed afterwards. */
@Component
public class Draws {

    private static final int ID_LENGTH = 8;

    private final DrawStore store;
    private final RegistryStore registry;
    private final EntrySources sources;
    private final PrizePictures pictures;
    private final ReceiptKeys keys;
    private final DrawSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Draws(
            DrawStore store,
            RegistryStore registry,
            EntrySources sources,
            PrizePictures pictures,
            ReceiptKeys keys,
            DrawSteps steps,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.registry = registry;
        this.sources = sources;
        this.pictures = pictures;
        this.keys = keys;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A new draft; it belongs to the place that the actor's office serves.
     *
     * @return its draw_id
     */
    public String draft(Actor actor, RulesDraft draft) {
        if (!actor.role().isOffice()) {
            throw new NotFound("no office");
        }
        RulesDraft coded = draft.coded(requirePool(actor, draft).strata());
        String drawId =
                "D" + LocalDate.ofInstant(clock.instant(), BusinessTime.ZONE).getYear() + "-"
                        + Ids.randomText(ID_LENGTH).toUpperCase(Locale.ROOT);
        Draw draw = new Draw(
                new Draw.Identity(Ids.timeOrdered(clock), drawId, actor.place().id(), ""),
                DrawState.DRAFT,
                coded,
                new Draw.Papers(null, null, null),
                0);
        transaction.executeWithoutResult(_ -> {
            store.insert(draw, clock.instant());
            events.publishEvent(new DrawChanged(actor.party(), drawId, "drafted", coded.json()));
        });
        return drawId;
    }

    /** @throws Refusal once the rules are published */
    public void edit(Actor actor, String drawId, RulesDraft draft, int version) {
        steps.run(actor, drawId, "edited", draw -> {
            requireVersion(draw, version);
            DrawTransitions.next(draw.state(), DrawVerb.EDIT);
            RulesDraft coded = draft.coded(requirePool(actor, draft).strata());
            draw.edit(coded);
            store.saveDraft(draw);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "edited", coded.json()));
            return true;
        });
    }

    public void discard(Actor actor, String drawId) {
        steps.run(actor, drawId, "discarded", draw -> {
            draw.discard();
            store.delete(draw);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "discarded", ""));
            return true;
        });
    }

    /**
     * Puts the rules into the public chain. From now on they are what they are.
     *
     * @throws Refusal when something is missing, or entries would open before
     */
    public void publish(Actor actor, String drawId, int version) {
        steps.run(actor, drawId, "published", draw -> {
            DrawTransitions.next(draw.state(), DrawVerb.PUBLISH);
            requireVersion(draw, version);
            RulesDraft draft = draw.draft();
            EntryReplay.Pool pool =
                    sources.find(actor, draft.feature(), draft.pool()).orElse(null);
            List<RulesGap> gaps = RulesPolicy.gaps(draft, pool, clock.instant());
            if (!gaps.isEmpty()) {
                throw new Refusal(
                        DrawRefusal.RULES_INCOMPLETE,
                        gaps.stream().map(RulesGap::sentence).collect(Collectors.joining("；")));
            }
            requireVoid(draft.replaces());
            pictures.require(draw.identity().owner(), draft);
            String keyId = keys.idInUse();
            Rules rules = Rules.read(RulesText.document(
                    drawId,
                    draft,
                    keys.publicKey(keyId, drawId, draft.hash()),
                    sources.of(draft.feature()).ruleText(draft.pool()),
                    Objects.requireNonNull(pool).strata()));
            RegistryRecord record = registry.append("rules", drawId, rules.document(), rules.hash(), clock.instant());
            draw.publish(rules, record.at());
            store.savePublished(draw, keyId);
            events.publishEvent(new DrawChanged(
                    actor.party(), drawId, "published", HexFormat.of().formatHex(rules.documentHash())));
            return true;
        });
    }

    private void requireVoid(String replaced) {
        boolean ended = replaced.isEmpty()
                || store.find(replaced)
                        .filter(draw -> draw.state() == DrawState.VOID)
                        .isPresent();
        if (!ended) {
            throw new Refusal(DrawRefusal.REPLACES_NOTHING);
        }
    }

    private EntryReplay.Pool requirePool(Actor actor, RulesDraft draft) {
        if (sources.of(draft.feature()).kind() != draft.kind()) {
            throw new NotFound("pool of another kind");
        }
        return sources.find(actor, draft.feature(), draft.pool())
                .orElseThrow(() -> new NotFound("pool of " + draft.feature()));
    }

    private static void requireVersion(Draw draw, int version) {
        if (draw.version() != version) {
            throw new Stale("draw version " + version);
        }
    }
}
