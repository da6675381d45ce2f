package org.anyue.planimport.review;

import org.anyue.campaign.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A word that a copying site swapped, at one place of the plan.
 *
 * @param position number of the correction, from 1 in the order of the plan
 * @param word as written
 * @param suggestion what probably stood there
 * @param settled null while it is only proposed
 */
public record WordCorrection(
        int position,
        SourceSpan span,
        String word,
        String suggestion,
        State state,
        @Nullable Signature settled,
        int version) {

    /** What became of the proposed correction. */
    public enum State {
        PROPOSED("待确认"),
        APPLIED("已更正"),
        REFUSED("保留原文");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isApplied() {
        return state == State.APPLIED;
    }

    public boolean isSameSwapAs(WordCorrection other) {
        return word.equals(other.word) && suggestion.equals(other.suggestion);
    }

    WordCorrection settle(State decided, Signature signature) {
        return new WordCorrection(position, span, word, suggestion, decided, signature, version + 1);
    }

    WordCorrection after(WordCorrection replaced) {
        return new WordCorrection(position, span, word, suggestion, state, settled, replaced.version + 1);
    }
}
