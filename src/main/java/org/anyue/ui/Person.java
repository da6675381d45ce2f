package org.anyue.ui;

import java.util.List;

/**
 * Who is signed in and for which unit.
 *
 * @param postLabel duty in words, for example 联络员
 * @param otherPosts further posts of the same person to change to, usually empty
 */
public record Person(String name, String postLabel, String unitName, Links links, List<Post> otherPosts) {

    /**
     * Addresses of the person menu; an empty one is not shown.
     *
     * @param switchPost receives POST with the parameter {@code post}
     * @param signOut receives POST
     * @param search receives GET with the parameter {@code q}
     */
    public record Links(String account, String inbox, String switchPost, String signOut, String search) {}

    /** Another post the person may act for. */
    public record Post(String id, String label, String unitName) {}
}
