package org.anyue.identity;

/** What a right password opens: a session, or the door to the second step. */
public record SignInPass(SessionToken token, Next next) {

    /** What comes now. */
    public enum Next {
        DONE,
        CODE,
        /** A second factor is asked of the person, who has none yet. */
        ENROLMENT
    }
}
