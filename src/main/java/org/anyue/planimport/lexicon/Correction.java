package org.anyue.planimport.lexicon;

import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.Selector;

/** What a reviewer put right that a word list could have known. {@code sentence} is the sentence it stands in, as written. */
public sealed interface Correction {

    String sentence();

    /** This bearer means all of a sort, or is one with a name. */
    record OfBearer(String bearer, Selector selector, String sentence) implements Correction {}

    /** An activity with this title is of that kind; the title stands for the sentence. */
    record OfKind(String title, ActivityKind kind) implements Correction {

        @Override
        public String sentence() {
            return title;
        }
    }

    /** The word should be another one; the same word when it was doubted wrongly. */
    record OfWord(String written, String meant, String sentence) implements Correction {

        boolean leavesIt() {
            return written.equals(meant);
        }
    }

    /** The whole name that is hidden: xx茶社. */
    record OfHiddenName(String name, String sentence) implements Correction {}

    /** @param since the year from which the body no longer stands; {@code now} without the place in front */
    record OfBody(String written, int since, String now, String sentence) implements Correction {}
}
