package org.anyue.identity;

import java.util.List;

/**
 * Somebody as lists of people show them.
 *
 * @param posts the open ones, inside the scope that was asked with
 * @param awaitsFirstSignIn whether a one-time password has not been changed yet
 */
public record PersonSummary(
        AccountId id, String loginName, String name, AccountState state, boolean awaitsFirstSignIn, List<Post> posts) {

    public PersonSummary {
        posts = List.copyOf(posts);
    }
}
