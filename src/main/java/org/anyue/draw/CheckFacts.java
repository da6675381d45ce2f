package org.anyue.draw;

import java.util.List;
import java.util.Map;

/**
 * What a spot check has beside a list and a result.
 *
 * @param register counts of the register when the list was bound, by name of the stratum; empty before
 * @param inspectors how many may be sent
 * @param teams who was sent where, in the order of the result; empty without one
 */
public record CheckFacts(int teamSize, Map<String, Integer> register, int inspectors, List<Sent> teams) {

    public CheckFacts {
        teams = List.copyOf(teams);
    }

    /**
     * One object with its team as it stands now.
     *
     * @param stratum name
     * @param object what it is called, empty for whoever must not know yet
     */
    public record Sent(String entryId, String tier, String stratum, List<String> inspectors, String object) {

        public Sent {
            inspectors = List.copyOf(inspectors);
        }

        Sent called(String name) {
            return new Sent(entryId, tier, stratum, inspectors, name);
        }
    }
}
