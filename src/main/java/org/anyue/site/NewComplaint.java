package org.anyue.site;

/**
 * What a citizen typed.
 *
 * @param contact how to reach the citizen, empty for none
 */
public record NewComplaint(String kind, String words, String contact) {

    public NewComplaint {
        kind = tidy(kind);
        words = tidy(words);
        contact = tidy(contact);
    }

    private static String tidy(String typed) {
        return typed.replace("\0", "").strip();
    }
}
