package org.anyue.draw;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw in a list; times are null while it is a draft.
 *
 * @param receipts number of entries so far
 */
public record DrawSummary(
        String drawId,
        DrawKind kind,
        String title,
        DrawState state,
        String feature,
        String pool,
        @Nullable Instant entryOpen,
        @Nullable Instant entryClose,
        @Nullable Instant drawAt,
        long receipts) {}
