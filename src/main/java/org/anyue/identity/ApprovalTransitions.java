package org.anyue.identity;

import java.util.Map;
import org.anyue.shared.Refusal;

/** The moves that exist; a decision is final. */
final class ApprovalTransitions {

    static final Map<ApprovalVerb, ApprovalState> FROM_REQUESTED = Map.of(
            ApprovalVerb.APPROVE, ApprovalState.APPROVED,
            ApprovalVerb.REFUSE, ApprovalState.REFUSED,
            ApprovalVerb.WITHDRAW, ApprovalState.WITHDRAWN);

    private ApprovalTransitions() {}

    static ApprovalState next(ApprovalState state, ApprovalVerb verb) {
        ApprovalState next = state == ApprovalState.REQUESTED ? FROM_REQUESTED.get(verb) : null;
        if (next == null) {
            throw new Refusal(IdentityRefusal.APPROVAL_DECIDED);
        }
        return next;
    }
}
