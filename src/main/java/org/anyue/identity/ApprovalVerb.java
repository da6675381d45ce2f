package org.anyue.identity;

/** What can be done with a request. */
enum ApprovalVerb {
    APPROVE,
    REFUSE,
    WITHDRAW
}
