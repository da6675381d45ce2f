package org.anyue.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds what after the draw, and who is next (section 8.2). Nobody chooses: the ranking does. */
final class Aftermath {

    private static final Set<String> SUBSTITUTE_REASONS = Set.of("ABSENT", "CONFLICT");

    private final Drawing drawing;
    /** Tier by the entry that holds its prize now. */
    private final Map<String, Tier> holders = new HashMap<>();

    private final Set<String> everHeld = new HashSet<>();
    private final Map<String, List<String>> teams = new HashMap<>();
    private final Map<String, List<String>> everSent = new HashMap<>();
    private Instant last = Instant.MIN;

    Aftermath(Drawing drawing) {
        this.drawing = drawing;
        for (TierResult tier : drawing.tiers()) {
            for (Place place : tier.winners()) {
                hold(place.entry().entryId(), tier.tier());
            }
        }
        for (Team team : drawing.teams()) {
            teams.put(team.entryId(), new ArrayList<>(team.inspectors()));
            everSent.put(team.entryId(), new ArrayList<>(team.inspectors()));
        }
    }

    private void hold(String entryId, Tier tier) {
        holders.put(entryId, tier);
        everHeld.add(entryId);
    }

    Map<String, Tier> holders() {
        return Map.copyOf(holders);
    }

    /** Inspectors that are sent to an object now. */
    List<String> team(String entryId) {
        return List.copyOf(teams.getOrDefault(entryId, List.of()));
    }

    /** Empty when nobody moves up. */
    String next(Tier tier) {
        if (!tier.replaced()) {
            return "";
        }
        Ranking ranking = drawing.ranking();
        for (int rank = 0; rank < ranking.size(); rank++) {
            Entry entry = ranking.place(rank).entry();
            if (tier.admits(entry) && !everHeld.contains(entry.entryId())) {
                return entry.entryId();
            }
        }
        return "";
    }

    /** Empty for nobody. */
    String substitute(String entryId) {
        return new Teams(drawing.inspectors(), drawing.key(), drawing.rules().teamSize())
                .substitute(entryId, everSent.getOrDefault(entryId, List.of()));
    }

    /** @throws Flawed when the rules do not allow the event */
    void apply(DrawEvent event) {
        boolean prize = drawing.rules().kind() == DrawKind.PRIZE;
        if (event.forfeit() != prize || event.at().isBefore(last)) {
            throw new Flawed(FlawCode.EVENT, event.entryId());
        }
        if (prize) {
            forfeit(event);
        } else {
            substitute(event);
        }
        last = event.at();
    }

    private void forfeit(DrawEvent event) {
        Tier tier = holders.get(event.entryId());
        boolean early = event.reason().equals("UNCLAIMED")
                && !event.at().isAfter(drawing.rules().claimBy());
        if (tier == null
                || !tier.id().equals(event.tier())
                || early
                || !drawing.rules().forfeitReasons().contains(event.reason())
                || !next(tier).equals(event.replacedBy())) {
            throw new Flawed(FlawCode.EVENT, event.entryId());
        }
        holders.remove(event.entryId());
        if (!event.replacedBy().isEmpty()) {
            hold(event.replacedBy(), tier);
        }
    }

    private void substitute(DrawEvent event) {
        List<String> team = teams.getOrDefault(event.entryId(), new ArrayList<>());
        if (!SUBSTITUTE_REASONS.contains(event.reason())
                || !team.contains(event.inspectorId())
                || !substitute(event.entryId()).equals(event.replacedBy())) {
            throw new Flawed(FlawCode.EVENT, event.entryId());
        }
        team.remove(event.inspectorId());
        if (!event.replacedBy().isEmpty()) {
            team.add(event.replacedBy());
            everSent.computeIfAbsent(event.entryId(), _ -> new ArrayList<>()).add(event.replacedBy());
        }
    }
}
