package org.anyue.identity.web;

import java.util.Arrays;
import org.anyue.identity.AccessTerm;

/** The term that a form names; two months, which last over the campaign, when it names none. */
final class AccessTerms {

    static final AccessTerm USUAL = AccessTerm.TWO_MONTHS;

    private AccessTerms() {}

    static AccessTerm of(String name) {
        return Arrays.stream(AccessTerm.values())
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElse(USUAL);
    }
}
