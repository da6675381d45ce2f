package org.anyue.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who may be sent to a spot check, and whom each must not meet; named before the list is bound and never afterwards. */
@Component
public class Inspectors {

    private static final int LONGEST_NAME = 30;
    private static final int MOST = 999;

    private final InspectorStore store;
    private final EntryListStore lists;
    private final EntrySources sources;
    private final DrawSteps steps;
    private final ApplicationEventPublisher events;

    Inspectors(
            InspectorStore store,
            EntryListStore lists,
            EntrySources sources,
            DrawSteps steps,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lists = lists;
        this.sources = sources;
        this.steps = steps;
        this.events = events;
    }

    /**
     * Names all inspectors anew.
     *
     * @param typed one line each: the name, then the objects to stay away from, separated by commas
     * @throws Refusal for a line that cannot be read, and once the list is bound
     */
    public void name(Actor actor, String drawId, String typed) {
        steps.run(actor, drawId, "inspectors-named", draw -> {
            draw.requireKind(DrawKind.SPOTCHECK);
            DrawTransitions.next(draw.state(), DrawVerb.NAME_INSPECTORS);
            List<CheckInspector> inspectors = read(draw, typed);
            store.replace(draw.identity().id(), inspectors);
            events.publishEvent(
                    new DrawChanged(actor.party(), drawId, "inspectors-named", String.valueOf(inspectors.size())));
            return true;
        });
    }

    private List<CheckInspector> read(Draw draw, String typed) {
        CheckPopulation population = sources.population(draw.draft().feature());
        List<CheckInspector> inspectors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line :
                typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] parts = line.split("\\s*[,，;；、\\t]\\s*");
            String name = parts.length == 0 ? "" : parts[0].strip();
            if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME || !names.add(name)) {
                throw new Refusal(DrawRefusal.INSPECTOR_MALFORMED, inspectors.size() + 1);
            }
            List<String> recused = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                if (population.subjectKey(draw.draft().pool(), parts[i]).isEmpty()) {
                    throw new Refusal(DrawRefusal.RECUSED_UNKNOWN, inspectors.size() + 1, parts[i]);
                }
                recused.add(parts[i]);
            }
            inspectors.add(new CheckInspector("INSP-%03d".formatted(inspectors.size() + 1), name, recused));
        }
        if (inspectors.size() > MOST) {
            throw new Refusal(DrawRefusal.INSPECTORS_TOO_MANY, MOST);
        }
        return inspectors;
    }

    /** Puts what each recused into entries of the list; what is not on it cannot be met. */
    InspectorList bind(Draw draw) {
        UUID id = draw.identity().id();
        List<CheckInspector> inspectors = store.of(id);
        if (inspectors.size() < draw.rules().teamSize()) {
            throw new Refusal(DrawRefusal.INSPECTORS_TOO_FEW, draw.rules().teamSize());
        }
        CheckPopulation population = sources.population(draw.draft().feature());
        EntryListStore.Receipts receipts = lists.receipts(id);
        Map<String, List<String>> recused = new HashMap<>();
        for (CheckInspector one : inspectors) {
            recused.put(
                    one.inspectorId(),
                    one.recused().stream()
                            .map(object -> key(population, draw, one, object))
                            .flatMap(key -> receipts.of(key).stream())
                            .map(Entry::entryId)
                            .distinct()
                            .sorted()
                            .toList());
        }
        store.bind(id, recused);
        return store.list(id);
    }

    /** A unit may have been renamed since it was written down: then the office has to say which one is meant. */
    private static String key(CheckPopulation population, Draw draw, CheckInspector inspector, String object) {
        return population
                .subjectKey(draw.draft().pool(), object)
                .orElseThrow(() -> new Refusal(DrawRefusal.RECUSED_GONE, inspector.name(), object));
    }

    List<CheckInspector> of(Draw draw) {
        return store.of(draw.identity().id());
    }
}
