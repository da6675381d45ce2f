package org.anyue.identity;

import org.anyue.shared.Party;

/** An account was given one more post. */
public record PostGranted(Party by, AccountId account, Post post) implements AccountEvent {

    @Override
    public String action() {
        return "identity.post-granted";
    }

    @Override
    public String after() {
        return post.role() + " " + post.unit();
    }
}
