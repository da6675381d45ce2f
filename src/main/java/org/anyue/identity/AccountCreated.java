package org.anyue.identity;

import org.anyue.shared.Party;

/** Somebody was given an account. */
public record AccountCreated(Party by, AccountId account, Post post) implements AccountEvent {

    @Override
    public String action() {
        return "identity.account-created";
    }

    @Override
    public String after() {
        return post.role() + " " + post.unit();
    }
}
