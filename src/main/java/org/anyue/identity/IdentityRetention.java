package org.anyue.identity;

import java.time.Instant;
import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.RetentionRule;
import org.springframework.stereotype.Component;

/** Sessions, requests and accounts that are over. */
@Component
class IdentityRetention implements RetentionRule.Owner {

    private final IdentityRetentionStore store;
    private final ErasureStore accounts;
    private final Erasures erasures;

    IdentityRetention(IdentityRetentionStore store, ErasureStore accounts, Erasures erasures) {
        this.store = store;
        this.accounts = accounts;
        this.erasures = erasures;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(
                new RetentionRule("identity.sessions", store::endedSessions, store::eraseSessions),
                new RetentionRule("identity.access-sessions", store::endedAccessSessions, store::eraseAccessSessions),
                new RetentionRule("identity.invitations", store::unusedInvitations, store::eraseInvitations),
                new RetentionRule("identity.approvals", store::decidedApprovals, store::eraseApprovals),
                new RetentionRule("identity.accounts", this::closed, this::eraseClosed));
    }

    private RetentionRule.Due closed(Instant before) {
        List<ErasureStore.Closed> closed = accounts.closedBefore(before);
        return new RetentionRule.Due(
                closed.size(), closed.isEmpty() ? null : closed.getFirst().since());
    }

    private long eraseClosed(Instant before) {
        List<ErasureStore.Closed> closed = accounts.closedBefore(before);
        closed.forEach(one -> erasures.erase(Party.SYSTEM, new AccountId(one.id())));
        return closed.size();
    }
}
