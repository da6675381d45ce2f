package org.anyue.identity;

import org.anyue.shared.Party;

/** An account lost a post. */
public record PostEnded(Party by, AccountId account, Post post) implements AccountEvent {

    @Override
    public String action() {
        return "identity.post-ended";
    }

    @Override
    public String before() {
        return post.role() + " " + post.unit();
    }
}
