package org.anyue.identity;

import org.anyue.shared.Party;

/** Somebody acts for another of their posts. */
public record PostSwitched(Party by, AccountId account, Post post) implements AccountEvent {

    @Override
    public String action() {
        return "identity.post-switched";
    }

    @Override
    public String after() {
        return post.role() + " " + post.unit();
    }
}
