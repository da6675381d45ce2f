package org.anyue.draw;

import java.util.SortedMap;

/**
 * What binding the list would come to now.
 *
 * @param entries who take part
 * @param strata entries by code, ascending
 * @param excluded receipts left out, by reason of the protocol
 * @param without entrants who have no receipt yet; they are given one
 * @param raised receipts that give fewer chances than the rule; they are replaced
 * @param differing receipts that promise what the rule does not give, or that nobody explains; nothing is bound while
 *     there are any
 */
public record CommitmentForecast(
        int receipts,
        int entries,
        int chances,
        SortedMap<String, Integer> strata,
        SortedMap<String, Integer> excluded,
        int without,
        int raised,
        int differing,
        int openAppeals) {

    public int excludedTotal() {
        return excluded.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean mayCommit() {
        return differing == 0 && openAppeals == 0 && entries > 0;
    }
}
