package org.anyue.planimport.review;

/** What can happen to a sentence. */
public enum SentenceVerb {
    /** A duty was made from it. */
    DRAW,
    /** An existing duty covers it too. */
    MERGE,
    /** A named person said that it asks for nothing. */
    WAIVE,
    REOPEN,
    /** The duty that covered it is gone. */
    RELEASE
}
