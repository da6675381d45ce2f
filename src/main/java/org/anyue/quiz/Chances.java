package org.anyue.quiz;

/**
 * What somebody has earned in a contest.
 *
 * @param earned chances in the draw, the cap kept
 * @param papers that came in
 * @param days with a paper that passed
 * @param best most right answers in one paper
 * @param uncounted papers that earn nothing, because they were too fast, of somebody under 14 or too many on a day
 */
public record Chances(int earned, int papers, int days, int best, int uncounted) {

    /** With so many papers more than the rules allow. */
    Chances withSurplus(int more) {
        return new Chances(earned, papers + more, days, best, uncounted + more);
    }
}
