package org.anyue.draw;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Bound lists and results, computed anew from what is published. Neither ever changes, so they are kept while memory
 * allows: ranking 200,000 entries takes seconds.
 */
@Component
class Drawings {

    private final EntryListStore lists;
    private final InspectorStore inspectors;
    private final RegistryStore registry;
    private final Map<String, SoftReference<BoundList>> bound = new ConcurrentHashMap<>();
    private final Map<String, SoftReference<Drawing>> drawn = new ConcurrentHashMap<>();

    Drawings(EntryListStore lists, InspectorStore inspectors, RegistryStore registry) {
        this.lists = lists;
        this.inspectors = inspectors;
        this.registry = registry;
    }

    /** @param tree over the entries, for proofs */
    record BoundList(EntryList entries, MerkleTree tree) {}

    /** Only once the list is bound. */
    BoundList list(Draw draw) {
        SoftReference<BoundList> kept = bound.get(draw.identity().drawId());
        BoundList list = kept == null ? null : kept.get();
        if (list == null) {
            EntryList entries = lists.entries(draw.identity().id());
            list = new BoundList(
                    entries, entries.tree(draw.rules().hash(), draw.identity().drawId()));
            bound.put(draw.identity().drawId(), new SoftReference<>(list));
        }
        return list;
    }

    /** Only once there is a result. */
    Drawing of(Draw draw) {
        SoftReference<Drawing> kept = drawn.get(draw.identity().drawId());
        Drawing drawing = kept == null ? null : kept.get();
        if (drawing == null) {
            drawing = Drawing.of(
                    draw.rules(),
                    draw.commitment(),
                    list(draw).entries(),
                    inspectors.list(draw.identity().id()),
                    draw.entropy());
            drawn.put(draw.identity().drawId(), new SoftReference<>(drawing));
        }
        return drawing;
    }

    /** Nobody for prizes. */
    InspectorList inspectors(Draw draw) {
        return inspectors.list(draw.identity().id());
    }

    /** Who holds what now, after everything that happened. */
    Aftermath aftermath(Draw draw) {
        Aftermath aftermath = new Aftermath(of(draw));
        events(draw.identity().drawId()).forEach(aftermath::apply);
        return aftermath;
    }

    List<DrawEvent> events(String drawId) {
        return registry.of(drawId).stream()
                .filter(one -> one.record().type().equals("event"))
                .map(one -> DrawEvent.read(CanonicalJson.parse(one.document().getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}
