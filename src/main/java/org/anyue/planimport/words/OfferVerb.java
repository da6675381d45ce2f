package org.anyue.planimport.words;

/** What a person says to an offer; reopening takes back what was said. */
public enum OfferVerb {
    ACCEPT,
    DISMISS,
    REOPEN
}
