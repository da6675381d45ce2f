package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A live session as it is shown to its owner and to the security administrator.
 *
 * @param account of the person, or the id of the access link that the unit came by
 * @param name of the person; of a liaison officer who came by a link it is masked
 * @param from place whose office gave the link out, null for an account
 */
public record OnlineSession(
        UUID id,
        AccountId account,
        String name,
        Role role,
        UnitId unit,
        @Nullable UnitId from,
        Instant createdAt,
        Instant lastSeenAt,
        Terminal terminal) {

    /** Of the office that gave the link out; for an account its own unit. */
    public UnitId place() {
        return from == null ? unit : from;
    }

    OnlineSession named(String shown) {
        return new OnlineSession(id, account, shown, role, unit, from, createdAt, lastSeenAt, terminal);
    }
}
