package org.anyue.draw;

/** What can be done with a draw. */
enum DrawVerb {
    EDIT,
    DISCARD,
    PUBLISH,
    ENTER,
    COMMIT,
    STAMP,
    DRAW,
    CLAIM,
    FORFEIT,
    PURGE,
    VOID,
    NAME_INSPECTORS,
    SUBSTITUTE,
    DISCLOSE
}
