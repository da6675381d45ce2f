package org.anyue.planimport.comparison;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An activity, a duty or a paper of one plan or of both.
 *
 * @param before as the earlier plan has it, null when it is new
 * @param now as this plan has it, null when it is gone
 * @param differences of a pair
 * @param duties below an activity
 */
public record Entry(@Nullable Part before, @Nullable Part now, List<Difference> differences, List<Entry> duties) {

    public Entry {
        differences = List.copyOf(differences);
        duties = List.copyOf(duties);
    }

    /**
     * One side.
     *
     * @param index in its list of the plan
     * @param number as written, may be empty
     * @param text everything the plan says about it
     */
    public record Part(int index, String number, String title, String text) {}

    public Verdict verdict() {
        if (before == null) {
            return Verdict.NEW;
        }
        if (now == null) {
            return Verdict.GONE;
        }
        boolean same = differences.isEmpty() && duties.stream().allMatch(duty -> duty.verdict() == Verdict.SAME);
        return same ? Verdict.SAME : Verdict.CHANGED;
    }

    /** This year's side, or last year's where it is gone. */
    public Part shown() {
        return now == null ? Objects.requireNonNull(before) : now;
    }
}
