package org.anyue.evidence;

/** How much of an upload is taken in. */
public enum IntakePolicy {
    /** Staff evidence: facts and the sealed original are kept, re-use can be found. */
    EVIDENCE,
    /** Reports without a name: pixels only. */
    ANONYMOUS
}
