package org.anyue.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyue.shared.CanonicalBytes;

/** Sends inspectors to objects: the least burdened first, then by lot (section 8.1). */
final class Teams {

    private final InspectorList inspectors;
    private final HashKey seed;
    private final int size;
    private final CanonicalBytes bytes = new CanonicalBytes();
    private final Map<String, Integer> load = new HashMap<>();

    Teams(InspectorList inspectors, HashKey seed, int size) {
        this.inspectors = inspectors;
        this.seed = seed;
        this.size = size;
    }

    private record Candidate(String inspectorId, int load, byte[] ticket) {}

    /** To be called in the order of the result. */
    Team send(String entryId) {
        List<Candidate> candidates = new ArrayList<>();
        for (Inspector inspector : inspectors.all()) {
            if (!inspector.recused().contains(entryId)) {
                String id = inspector.inspectorId();
                candidates.add(new Candidate(id, load.getOrDefault(id, 0), ticket(entryId, id)));
            }
        }
        List<String> sent = candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::load)
                        .thenComparing(Candidate::ticket, Arrays::compareUnsigned)
                        .thenComparing(Candidate::inspectorId))
                .limit(size)
                .map(Candidate::inspectorId)
                .toList();
        sent.forEach(id -> load.merge(id, 1, Integer::sum));
        return new Team(entryId, sent);
    }

    /** Who comes for somebody who cannot: whoever was never in the team, by lot alone (section 8.2). Empty for nobody. */
    String substitute(String entryId, List<String> everInTeam) {
        return inspectors.all().stream()
                .filter(inspector -> !inspector.recused().contains(entryId))
                .map(Inspector::inspectorId)
                .filter(id -> !everInTeam.contains(id))
                .min(Comparator.<String, byte[]>comparing(id -> ticket(entryId, id), Arrays::compareUnsigned)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private byte[] ticket(String entryId, String inspectorId) {
        byte[] message =
                bytes.start("spm-draw/1/match").text(entryId).text(inspectorId).bytes();
        return seed.seal(message, message.length);
    }
}
