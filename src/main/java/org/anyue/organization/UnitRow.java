package org.anyue.organization;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as it is first written. */
record UnitRow(
        UUID id,
        @Nullable UUID parentId,
        UnitKind kind,
        @Nullable String code,
        Names names,
        int position,
        Set<String> sectors) {

    record Names(String full, String brief) {}

    UnitSummary summary() {
        return new UnitSummary(
                new UnitId(id),
                parentId == null ? null : new UnitId(parentId),
                kind,
                code,
                names.full(),
                names.brief());
    }
}
