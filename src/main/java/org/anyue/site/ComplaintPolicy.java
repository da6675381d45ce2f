package org.anyue.site;

import java.util.Collection;
import org.anyue.shared.Refusal;

/** What is taken as a complaint. */
final class ComplaintPolicy {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_CONTACT = 60;

    private ComplaintPolicy() {}

    static void check(NewComplaint complaint, Collection<String> kinds) {
        if (!kinds.contains(complaint.kind())) {
            throw new Refusal(SiteRefusal.KIND_MISSING);
        }
        int length = length(complaint.words());
        if (length < SHORTEST) {
            throw new Refusal(SiteRefusal.WORDS_TOO_SHORT);
        }
        if (length > LONGEST) {
            throw new Refusal(SiteRefusal.WORDS_TOO_LONG);
        }
        if (length(complaint.contact()) > LONGEST_CONTACT) {
            throw new Refusal(SiteRefusal.CONTACT_TOO_LONG);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
