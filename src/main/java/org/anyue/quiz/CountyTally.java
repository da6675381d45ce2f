package org.anyue.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * Papers of a county.
 *
 * @param county all zero for papers without one
 * @param people persons; who wrote on several devices counts once, where the last paper is
 * @param assisted papers that staff filled in for the person
 * @param cards papers that came as answer cards
 * @param fair what is published
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
        Fair fair,
        long score,
        int heads,
        Instant until) {

    /** Without papers that were too fast, and without participants who are suspected and not cleared. */
    public record Fair(int people, int papers, int passed) {}

    /** As everybody may see it. */
    public CountyTally published() {
        return new CountyTally(
                county,
                fair.people(),
                fair.papers(),
                fair.passed(),
                tooFast,
                assisted,
                cards,
                fair,
                score,
                heads,
                until);
    }

    /** Participants in ten thousand inhabitants, times ten; -1 without a base. */
    public int perTenThousand() {
        return heads == 0 ? -1 : (int) (fair.people() * 100_000L / heads);
    }
}
