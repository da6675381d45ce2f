package org.anyue.outsider;

import static org.anyue.outsider.RulesOfDraw.must;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Section 8.2: events in the order of time. */
final class Afterwards {

    private final Doc rules;
    private final Outsider.Drawn drawn;
    private final boolean spotcheck;
    private final Map<String, Doc> holders;
    private final Set<String> everHeld;
    private final Map<String, List<String>> teams = new TreeMap<>();
    private final Map<String, Set<String>> everSent = new TreeMap<>();
    private long last = Long.MIN_VALUE;

    Afterwards(Doc rules, Outsider.Drawn drawn, boolean spotcheck) {
        this.rules = rules;
        this.drawn = drawn;
        this.spotcheck = spotcheck;
        this.holders = new TreeMap<>(drawn.holders);
        this.everHeld = new HashSet<>(holders.keySet());
        drawn.teams.forEach((object, team) -> {
            teams.put(object, new ArrayList<>(team));
            everSent.put(object, new HashSet<>(team));
        });
    }

    void apply(Doc event) {
        must(event.time("at") >= last, "events out of order");
        last = event.time("at");
        event.hash("evidence_hash");
        if (spotcheck) {
            event.only("type", "entry_id", "inspector_id", "reason", "at", "evidence_hash", "replaced_by");
            event.text("type", "substitute");
            substitute(event, event.text("entry_id", ".+"), event.text("inspector_id", ".+"));
        } else {
            event.only("type", "tier", "entry_id", "reason", "at", "evidence_hash", "replaced_by");
            event.text("type", "forfeit");
            forfeit(event, event.text("entry_id", ".+"));
        }
    }

    private void forfeit(Doc event, String entry) {
        Doc tier = holders.remove(entry);
        must(tier != null && tier.any("id").equals(event.any("tier")), "forfeit of nobody");
        String reason = event.text("reason", ".+");
        must(rules.list("forfeit_reasons").contains(reason), "reason not announced");
        must(!reason.equals("UNCLAIMED") || last > rules.time("claim_by"), "unclaimed too early");
        String next = tier.text("replacement", ".+").equals("none")
                ? ""
                : drawn.ranking.stream()
                        .filter(one -> Outsider.Drawn.admits(tier, one.entry()))
                        .map(one -> one.entry().id())
                        .filter(id -> !everHeld.contains(id))
                        .findFirst()
                        .orElse("");
        must(event.any("replaced_by").equals(next), "not the next in rank");
        if (!next.isEmpty()) {
            holders.put(next, tier);
            everHeld.add(next);
        }
    }

    private void substitute(Doc event, String object, String absent) {
        event.text("reason", "ABSENT|CONFLICT");
        List<String> team = teams.getOrDefault(object, new ArrayList<>());
        must(team.remove(absent), "substitute for nobody");
        String next = drawn.substitute(object, everSent.getOrDefault(object, Set.of()));
        must(event.any("replaced_by").equals(next), "not the next by lot");
        if (!next.isEmpty()) {
            team.add(next);
            everSent.computeIfAbsent(object, _ -> new HashSet<>()).add(next);
        }
    }
}
