package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;

/** A live session as it is shown to its owner and to the security administrator. */
public record OnlineSession(
        UUID id,
        AccountId account,
        String name,
        Role role,
        UnitId unit,
        Instant createdAt,
        Instant lastSeenAt,
        Terminal terminal) {}
