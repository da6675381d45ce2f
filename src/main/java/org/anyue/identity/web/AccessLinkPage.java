package org.anyue.identity.web;

import java.util.List;
import org.anyue.identity.AccessLinkState;
import org.anyue.identity.AccessTerm;
import org.anyue.ui.Option;

/**
 * One access link and what can be done with it.
 *
 * @param unitHref address of the unit, where its officer is named
 * @param office who gave it out
 * @param liaison name and number of the officer, masked; empty for none
 * @param messages whether links and codes go out by short message
 */
public record AccessLinkPage(
        AccessLinkRow row,
        AccessLinkState state,
        int version,
        String unitHref,
        String office,
        String liaison,
        boolean messages) {

    public boolean open() {
        return state == AccessLinkState.OPEN;
    }

    public boolean renews() {
        return state == AccessLinkState.OPEN || state == AccessLinkState.EXPIRED;
    }

    public boolean revoked() {
        return state == AccessLinkState.REVOKED;
    }

    public List<Option> terms() {
        return Option.of(AccessTerm.class, AccessTerm::label);
    }
}
