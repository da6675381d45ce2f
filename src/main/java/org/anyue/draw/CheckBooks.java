package org.anyue.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a spot check has beside a list and a result. Objects are called by name only where that is asked for. */
@Component
class CheckBooks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InspectorStore inspectors;
    private final DrawEntryStore entries;
    private final EntrySources sources;

    CheckBooks(InspectorStore inspectors, DrawEntryStore entries, EntrySources sources) {
        this.inspectors = inspectors;
        this.entries = entries;
        this.sources = sources;
    }

    /** @param named whether objects are called by name, which nobody may know before the list is disclosed */
    CheckFacts of(Draw draw, DrawReads.Outcome outcome, List<DrawEvent> events, boolean named) {
        Map<String, String> strata = draw.state().isPublic() ? draw.rules().strataNames() : Map.of();
        Map<String, Integer> register = new LinkedHashMap<>();
        counts(outcome.directory()).forEach((code, count) -> register.put(strata.getOrDefault(code, code), count));
        List<CheckFacts.Sent> teams = teams(draw, outcome, events, strata);
        return new CheckFacts(
                draw.draft().teamSize(),
                register,
                inspectors.of(draw.identity().id()).size(),
                named ? named(draw, teams) : teams);
    }

    static String text(SortedMap<String, Integer> counts) {
        return JSON.writeValueAsString(counts);
    }

    private static SortedMap<String, Integer> counts(String directory) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        if (!directory.isEmpty()) {
            JSON.readTree(directory)
                    .properties()
                    .forEach(one -> counts.put(one.getKey(), one.getValue().asInt()));
        }
        return counts;
    }

    private List<CheckFacts.Sent> teams(
            Draw draw, DrawReads.Outcome outcome, List<DrawEvent> events, Map<String, String> strata) {
        JsonNode result = outcome.result();
        if (result == null) {
            return List.of();
        }
        Map<String, String> tiers = new HashMap<>();
        for (int i = 0; i < draw.rules().tiers().size(); i++) {
            String name = draw.rules().tiers().get(i).name();
            result.path("tiers")
                    .path(i)
                    .path("winners")
                    .forEach(won -> tiers.put(won.path("entry_id").asString(""), name));
        }
        Map<String, List<String>> sent = new LinkedHashMap<>();
        result.path("teams").forEach(team -> {
            List<String> ids = new ArrayList<>();
            team.path("inspectors").forEach(one -> ids.add(one.asString("")));
            sent.put(team.path("entry_id").asString(""), ids);
        });
        events.forEach(event -> replace(sent, event));
        List<CheckFacts.Sent> teams = new ArrayList<>();
        sent.forEach((entry, ids) -> teams.add(
                new CheckFacts.Sent(entry, tiers.getOrDefault(entry, ""), stratum(draw, entry, strata), ids, "")));
        return teams;
    }

    private static void replace(Map<String, List<String>> sent, DrawEvent event) {
        List<String> team = sent.get(event.entryId());
        if (team != null
                && team.remove(event.inspectorId())
                && !event.replacedBy().isEmpty()) {
            team.add(event.replacedBy());
        }
    }

    private String stratum(Draw draw, String entryId, Map<String, String> strata) {
        return entries.entry(draw.identity().id(), entryId)
                .map(Entry::stratum)
                .map(code -> strata.getOrDefault(code, code))
                .orElse("");
    }

    private List<CheckFacts.Sent> named(Draw draw, List<CheckFacts.Sent> teams) {
        Map<String, String> keys = new HashMap<>();
        entries.opened(
                        draw.identity().id(),
                        teams.stream().map(CheckFacts.Sent::entryId).toList())
                .forEach(one -> keys.put(one.entry().entryId(), one.subjectKey()));
        Map<String, String> names = sources.population(draw.draft().feature()).names(keys.values());
        return teams.stream()
                .map(team -> {
                    String key = keys.getOrDefault(team.entryId(), "");
                    return team.called(names.getOrDefault(key, key));
                })
                .toList();
    }
}
