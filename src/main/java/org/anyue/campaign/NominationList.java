package org.anyue.campaign;

import java.time.Instant;
import java.util.Set;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What one place has nominated.
 *
 * @param handedInAt null while the place has not said that its list is complete
 * @param handedInBy empty until then
 */
public record NominationList(
        UnitId place, Set<UnitId> enterprises, @Nullable Instant handedInAt, String handedInBy) {

    public NominationList {
        enterprises = Set.copyOf(enterprises);
    }
}
