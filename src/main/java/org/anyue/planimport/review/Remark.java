package org.anyue.planimport.review;

import org.jspecify.annotations.Nullable;

/**
 * What a person said about a finding of the health check that no word can put right: a missing attachment, a day.
 *
 * @param finding index into the findings of the compiled plan
 * @param answer in words, empty while open
 * @param settled null while open
 * @param version 0 while nobody ever touched it
 */
public record Remark(int finding, String answer, @Nullable Signature settled, int version) {

    static Remark open(int finding) {
        return new Remark(finding, "", null, 0);
    }

    public boolean isAnswered() {
        return settled != null;
    }

    Remark settle(String words, Signature by) {
        return new Remark(finding, words, by, version + 1);
    }

    /** This remark as it was, as a newer version than the one it replaces. */
    Remark after(Remark replaced) {
        return new Remark(finding, answer, settled, replaced.version + 1);
    }
}
