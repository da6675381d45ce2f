package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An access link as an office lists it; the link itself is not known any more.
 *
 * @param usedAt when somebody last entered by it, null for never
 * @param askedAt since when the unit waits for a call with its code, null when it does not
 * @param office who gave it out
 */
public record AccessLinkSummary(
        UUID id,
        UnitId unit,
        String unitName,
        UnitId office,
        AccessLinkState state,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant askedAt,
        AccessMessageState message,
        int version) {}
