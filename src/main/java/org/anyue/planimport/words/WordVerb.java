package org.anyue.planimport.words;

/** What may happen to a word that exists. */
public enum WordVerb {
    RETIRE,
    RESTORE
}
