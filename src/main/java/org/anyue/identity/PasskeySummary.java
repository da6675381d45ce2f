package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param host where it can be used
 * @param backedUp whether its maker keeps it on several devices
 * @param usable false when there seems to be a copy
 */
public record PasskeySummary(
        UUID id,
        String name,
        String host,
        boolean backedUp,
        boolean usable,
        Instant createdAt,
        @Nullable Instant usedAt) {}
