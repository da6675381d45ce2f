package org.anyue.quiz;

/** What can be done with a version of a question. */
public enum QuestionVerb {
    EDIT,
    SUBMIT,
    /** The writer takes it back out of review. */
    WITHDRAW,
    APPROVE,
    SEND_BACK,
    SUPERSEDE,
    RETIRE,
    RESTORE,
    /** Removed for good; it was never published. */
    DISCARD
}
