package org.anyue.planimport.web;

/**
 * A sentence as the right side shows it.
 *
 * @param number in the plan
 * @param text as the plan writes it
 * @param merged it was merged into a duty of another sentence
 * @param reason why it was waived, otherwise empty
 * @param by who settled it and when, empty when nobody did
 */
public record SentenceRow(int number, String text, boolean merged, String reason, String by, int version) {

    public String href() {
        return "#s" + number;
    }

    public String link() {
        return "s" + number;
    }
}
