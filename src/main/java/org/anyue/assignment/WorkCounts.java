package org.anyue.assignment;

/**
 * What stands beside the entries of the navigation. Counted up to {@link #MOST}: more are not told apart, so that a page
 * costs the same when a whole city waits.
 *
 * @param open how much of the worklist still needs a hand
 * @param waiting how much waits for the actor's decision
 */
public record WorkCounts(int open, int waiting) {

    static final int MOST = 1_000;
}
