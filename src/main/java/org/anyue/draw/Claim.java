package org.anyue.draw;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A winner who has shown who they are.
 *
 * @param contact how to reach them, empty when none was given and once it is purged
 * @param handedAt null while the prize has not been handed over
 */
public record Claim(
        String entryId,
        String tier,
        ClaimWay way,
        Instant claimedAt,
        String contact,
        @Nullable Instant handedAt,
        String handedName) {

    Claim withoutContact() {
        return new Claim(entryId, tier, way, claimedAt, "", handedAt, handedName);
    }

    public boolean isHandedOver() {
        return handedAt != null;
    }
}
