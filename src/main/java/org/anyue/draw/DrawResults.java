package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes the public numbers from two people who do not see each other's, and computes the result when both agree. */
@Component
public class DrawResults {

    private final DrawStore store;
    private final EntryListStore lists;
    private final InspectorStore inspectors;
    private final ClockCheck clocks;
    private final NumbersStore numbers;
    private final RegistryStore registry;
    private final DrawSteps steps;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DrawResults(
            DrawStore store,
            EntryListStore lists,
            InspectorStore inspectors,
            ClockCheck clocks,
            NumbersStore numbers,
            RegistryStore registry,
            DrawSteps steps,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lists = lists;
        this.inspectors = inspectors;
        this.clocks = clocks;
        this.numbers = numbers;
        this.registry = registry;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    /** What came of typing. */
    public enum Outcome {
        /** The first of two; somebody else has to type them too. */
        WAITING,
        /** Somebody else typed something else. */
        DIFFERENT,
        /** Both agree; the result is out. */
        DRAWN
    }

    /**
     * @param fallback for the second list of sources
     * @param typed one text per source, numbers separated by whatever is no digit
     * @throws Refusal before the numbers are drawn, for numbers that cannot be, without a time stamp, and once there is
     *     a result
     */
    public Outcome type(Actor actor, String drawId, boolean fallback, List<String> typed) {
        clocks.require(actor, drawId, DrawState.STAMPED, "numbers-typed");
        return steps.run(actor, drawId, "numbers-typed", draw -> {
            draw.requireDrawing();
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            ArrayNode values = read(draw.rules(), fallback, typed, now);
            numbers.put(draw.identity().id(), actor, fallback, values.toString(), now);
            events.publishEvent(new DrawChanged(actor.party(), drawId, "numbers-typed", values.toString()));
            List<NumbersStore.Typed> others = numbers.of(draw.identity().id()).stream()
                    .filter(one -> !one.account().equals(actor.accountId()))
                    .toList();
            Optional<NumbersStore.Typed> same = others.stream()
                    .filter(one -> one.fallback() == fallback && one.numbers().equals(values.toString()))
                    .findFirst();
            if (same.isEmpty()) {
                return others.isEmpty() ? Outcome.WAITING : Outcome.DIFFERENT;
            }
            compute(actor, draw, entropy(draw.rules(), fallback, values, now));
            return Outcome.DRAWN;
        });
    }

    private static ArrayNode read(Rules rules, boolean fallback, List<String> typed, Instant now) {
        if (fallback && now.isBefore(rules.entropyDeadline())) {
            throw new Refusal(
                    DrawRefusal.FALLBACK_TOO_EARLY,
                    DrawTimes.write(rules.entropyDeadline()).substring(0, 16).replace('T', ' '));
        }
        List<Source> sources = rules.sources(fallback);
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (!now.isAfter(source.at())) {
                throw new Refusal(DrawRefusal.NUMBERS_TOO_EARLY, source.name());
            }
            values.add(value(source, i < typed.size() ? typed.get(i) : ""));
        }
        return values;
    }

    /** Numbers of a set may be typed in the order in which they were drawn. */
    private static JsonNode value(Source source, String typed) {
        List<Integer> drawn = new ArrayList<>();
        for (String digits : typed.strip().split("[^0-9]+")) {
            if (!digits.isEmpty() && digits.length() < 8) {
                drawn.add(Integer.parseInt(digits));
            }
        }
        if (source.format() == SourceFormat.SET) {
            drawn.sort(null);
        }
        ArrayNode value = JsonNodeFactory.instance.arrayNode();
        drawn.forEach(value::add);
        try {
            source.body(value);
            return value;
        } catch (Flawed flawed) {
            throw new Refusal(DrawRefusal.NUMBERS_MALFORMED, source.name());
        }
    }

    private static ObjectNode entropy(Rules rules, boolean fallback, ArrayNode values, Instant now) {
        ObjectNode entropy = JsonNodeFactory.instance.objectNode();
        entropy.put("set", fallback ? "fallback" : "primary");
        ArrayNode list = entropy.putArray("values");
        List<Source> sources = rules.sources(fallback);
        for (int i = 0; i < sources.size(); i++) {
            list.addObject()
                    .put("id", sources.get(i).id())
                    .put("observed_at", DrawTimes.write(now))
                    .put("evidence", sources.get(i).where())
                    .set("value", values.get(i));
        }
        return entropy;
    }

    private void compute(Actor actor, Draw draw, ObjectNode document) {
        Rules rules = draw.rules();
        Entropy entropy = Entropy.read(rules, document);
        Drawing drawing = Drawing.of(
                rules,
                draw.commitment(),
                lists.entries(draw.identity().id()),
                inspectors.list(draw.identity().id()),
                entropy);
        draw.draw(entropy);
        RegistryRecord record =
                registry.append("result", rules.drawId(), drawing.json(), rules.hash(), clock.instant());
        store.saveDrawn(
                draw,
                new String(CanonicalJson.write(document), StandardCharsets.UTF_8),
                new String(CanonicalJson.write(drawing.json()), StandardCharsets.UTF_8));
        events.publishEvent(new DrawChanged(actor.party(), rules.drawId(), "drawn", record.doc()));
    }
}
