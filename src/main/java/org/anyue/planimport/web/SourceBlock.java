package org.anyue.planimport.web;

import java.util.List;

/**
 * A heading or a paragraph of the plan.
 *
 * @param level 0 for a paragraph, 1 for 一、
 * @param anchor of a heading, empty otherwise
 */
public record SourceBlock(int level, String anchor, List<Piece> pieces) {

    public boolean isHeading() {
        return level > 0;
    }

    /**
     * A sentence of the ledger, or text between such.
     *
     * @param number of the sentence, 0 for text between
     * @param state code of its state in lower case, empty for text between
     * @param label its state in words
     * @param partner address of the card on the other side
     * @param first false where the sentence goes on from the paragraph before
     */
    public record Piece(int number, String state, String label, String partner, boolean first, List<Run> runs) {

        public boolean isSentence() {
            return number > 0;
        }

        public String anchor() {
            return "s" + number;
        }
    }

    /**
     * Text with at most one correction and the findings on it.
     *
     * @param anchors ids of what begins here
     * @param suggestion what a swapped word should be, empty for none
     * @param swap state of the correction in lower case, empty for none
     * @param tone of the gravest finding in lower case, empty for none
     * @param hint message of the findings
     */
    public record Run(String text, List<String> anchors, String suggestion, String swap, String tone, String hint) {}
}
