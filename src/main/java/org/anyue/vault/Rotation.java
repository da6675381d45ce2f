package org.anyue.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the keys.
 *
 * @param startedBy account
 * @param resealed rows that were sealed again
 * @param finishedAt when nothing depended on the old keys any more
 * @param retiredAt when these were put away
 */
public record Rotation(
        UUID id,
        Instant startedAt,
        String startedBy,
        long resealed,
        @Nullable Instant finishedAt,
        @Nullable Instant retiredAt) {}
