package org.anyue.identity;

import org.anyue.organization.Role;

/** Which of the three administrators is the second person. */
final class ApproverPolicy {

    private ApproverPolicy() {}

    /**
     * The security administrator, unless that one asks or is concerned: then the audit administrator.
     *
     * @param concerned role that the request is about
     * @param requester role in which it was asked
     */
    static Role approver(Role concerned, Role requester) {
        return concerned == Role.SECURITY_ADMIN || requester == Role.SECURITY_ADMIN
                ? Role.AUDIT_ADMIN
                : Role.SECURITY_ADMIN;
    }
}
