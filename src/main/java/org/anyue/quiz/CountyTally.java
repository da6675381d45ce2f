package org.anyue.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * Papers of a county.
 *
 * @param county all zero for papers without one
 * @param people different participants
 * @param assisted papers that staff filled in for the person
 * @param cards papers that came as answer cards
 * @param score right answers of all papers together
 * @param heads inhabitants, 0 when not entered
 * @param until papers that came in before this are counted
 */
public record CountyTally(
        UUID county,
        int people,
        int papers,
        int passed,
        int tooFast,
        int assisted,
        int cards,
        long score,
        int heads,
        Instant until) {

    /** Participants in ten thousand inhabitants, times ten; -1 without a base. */
    public int perTenThousand() {
        return heads == 0 ? -1 : (int) (people * 100_000L / heads);
    }
}
