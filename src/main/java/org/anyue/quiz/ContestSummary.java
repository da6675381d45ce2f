package org.anyue.quiz;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A contest with its rules.
 *
 * @param campaign the month it belongs to, null for none
 * @param openedAt null while it is a draft
 * @param questions frozen at the opening, 0 before
 */
public record ContestSummary(
        ContestId id,
        UnitId owner,
        @Nullable UUID campaign,
        String title,
        ContestRules rules,
        ContestState state,
        @Nullable Instant openedAt,
        int questions,
        int version) {}
