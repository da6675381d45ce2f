package org.anyue.planimport.review;

import java.util.Objects;
import org.anyue.campaign.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Words that should probably read otherwise, at one place of the plan.
 *
 * @param position number of the correction, from 1; swapped words first, each kind in the order of the plan
 * @param word as written
 * @param suggestion what should stand there; empty where only a person knows
 * @param kind why it is doubted
 * @param settled null while it is only proposed
 */
public record WordCorrection(
        int position,
        SourceSpan span,
        String word,
        String suggestion,
        Kind kind,
        State state,
        @Nullable Signature settled,
        int version) {

    /** Why the words are doubted. */
    public enum Kind {
        /** A copying site put another word in. */
        SWAPPED,
        /** A name was blacked out: xx日报. */
        MASKED,
        /** A body or person of former years. */
        STALE,
        /** The number of a contest or campaign that fits an older plan. */
        EDITION
    }

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

    public WordCorrection {
        // Changes that were recorded before there were kinds.
        kind = Objects.requireNonNullElse(kind, Kind.SWAPPED);
    }

    public boolean isApplied() {
        return state == State.APPLIED;
    }

    public boolean isSameSwapAs(WordCorrection other) {
        return kind == other.kind && word.equals(other.word) && suggestion.equals(other.suggestion);
    }

    /** @param words what stands there from now on, where it is applied */
    WordCorrection settle(State decided, String words, Signature signature) {
        return new WordCorrection(position, span, word, words, kind, decided, signature, version + 1);
    }

    WordCorrection after(WordCorrection replaced) {
        return new WordCorrection(position, span, word, suggestion, kind, state, settled, replaced.version + 1);
    }
}
