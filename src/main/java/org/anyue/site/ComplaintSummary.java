package org.anyue.site;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as lists show it.
 *
 * @param code what the citizen was told
 * @param answered empty while it is not settled
 */
public record ComplaintSummary(
        UUID id,
        String code,
        String kind,
        ComplaintState state,
        Instant receivedAt,
        @Nullable Instant settledAt,
        String settledBy,
        String answered,
        boolean hasContact,
        int version) {}
