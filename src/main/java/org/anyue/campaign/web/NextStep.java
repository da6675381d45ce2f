package org.anyue.campaign.web;

/** What the owner's office does next with a campaign; the template has the words. */
public enum NextStep {
    /** Neither plan nor activity yet. */
    BEGIN,
    /** Activities are there, duties are not. */
    ADD_DUTIES,
    /** Something waits, but all of it is blocked. */
    SETTLE,
    ISSUE,
    /** Everything is out and the period is not over. */
    FOLLOW,
    CLOSE,
    ARCHIVE,
    DONE,
    /** The person only reads. */
    NONE
}
