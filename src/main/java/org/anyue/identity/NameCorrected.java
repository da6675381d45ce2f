package org.anyue.identity;

import org.anyue.shared.Party;

/** Somebody has put the own name right. */
public record NameCorrected(Party by, AccountId account, String former, String name) implements AccountEvent {

    @Override
    public String action() {
        return "identity.name-corrected";
    }

    @Override
    public String before() {
        return former;
    }

    @Override
    public String after() {
        return name;
    }

    /** Without the names, so that it can stand in a log. */
    @Override
    public String toString() {
        return "NameCorrected[" + account + "]";
    }
}
