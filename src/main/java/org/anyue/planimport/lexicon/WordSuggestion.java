package org.anyue.planimport.lexicon;

/**
 * A row that would have made the compiler read something as a reviewer corrected it. Only an offer: nothing is added until
 * somebody says so.
 *
 * @param reason what the row changes, Chinese
 * @param example the sentence it comes from
 */
public record WordSuggestion(WordRow row, String reason, String example) {

    public String list() {
        return row.list();
    }
}
