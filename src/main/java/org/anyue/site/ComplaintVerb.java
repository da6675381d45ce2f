package org.anyue.site;

/** What can be done with a complaint. */
enum ComplaintVerb {
    SETTLE,
    REOPEN
}
