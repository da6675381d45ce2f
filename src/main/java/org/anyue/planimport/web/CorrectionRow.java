package org.anyue.planimport.web;

import java.util.List;

/**
 * One swapped word with all its places.
 *
 * @param position of the first place, which stands for all in the address
 * @param version of all places together
 * @param open places that nobody has decided yet
 */
public record CorrectionRow(
        int position,
        String word,
        String suggestion,
        int open,
        int applied,
        int refused,
        int version,
        List<Place> places) {

    public boolean isSettled() {
        return open == 0;
    }

    /** @param before words in front of it; @param state code in lower case */
    public record Place(
            int position, String before, String word, String after, String state, String label, int version) {}
}
