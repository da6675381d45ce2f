package org.anyue.identity;

/** Whether somebody must change the password before anything else. */
public enum PasswordDuty {
    NONE,
    /** The present one was made by somebody else. */
    FIRST,
    /** The present one is older than the preset in force allows. */
    EXPIRED
}
