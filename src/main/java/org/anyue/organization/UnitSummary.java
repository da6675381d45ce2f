package org.anyue.organization;

import org.jspecify.annotations.Nullable;

/**
 * A unit as lists show it.
 *
 * @param parentId null for the root only
 * @param code GB/T 2260 code of a place, null for most other units
 */
public record UnitSummary(
        UnitId id,
        @Nullable UnitId parentId,
        UnitKind kind,
        @Nullable String code,
        String name,
        String shortName) {}
