package org.anyue.identity;

import static org.anyue.identity.AccessLinkState.EXPIRED;
import static org.anyue.identity.AccessLinkState.GONE;
import static org.anyue.identity.AccessLinkState.OPEN;
import static org.anyue.identity.AccessLinkState.REVOKED;

import java.util.List;
import java.util.Set;

/** The moves of an access link. Whatever is not listed is refused. */
final class AccessLinkTransitions {

    record Move(AccessLinkState from, AccessLinkVerb verb, Set<AccessLinkState> to) {}

    static final List<Move> ALL = List.of(
            new Move(OPEN, AccessLinkVerb.REISSUE, Set.of(OPEN)),
            new Move(EXPIRED, AccessLinkVerb.REISSUE, Set.of(OPEN)),
            new Move(REVOKED, AccessLinkVerb.REISSUE, Set.of(OPEN)),
            // By an office that the unit lies below now.
            new Move(GONE, AccessLinkVerb.REISSUE, Set.of(OPEN)),
            new Move(OPEN, AccessLinkVerb.RENEW, Set.of(OPEN)),
            new Move(EXPIRED, AccessLinkVerb.RENEW, Set.of(OPEN)),
            new Move(OPEN, AccessLinkVerb.REVOKE, Set.of(REVOKED)),
            new Move(EXPIRED, AccessLinkVerb.REVOKE, Set.of(REVOKED)),
            new Move(REVOKED, AccessLinkVerb.RESTORE, Set.of(OPEN, EXPIRED)));

    private AccessLinkTransitions() {}

    static boolean allows(AccessLinkState from, AccessLinkVerb verb) {
        return ALL.stream().anyMatch(move -> move.from() == from && move.verb() == verb);
    }
}
