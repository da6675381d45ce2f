package org.anyue.draw;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposal to take a prize away.
 *
 * @param objectUntil the holder may object until then
 * @param replacedBy entry that moved up, empty for none
 */
public record Forfeit(
        UUID id,
        String tier,
        String entryId,
        ForfeitReason reason,
        Evidence evidence,
        ForfeitState state,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        Instant objectUntil,
        String decidedName,
        String replacedBy) {

    /** @param hash of the file as it was brought, by the hash function of the draw */
    public record Evidence(UUID id, String name, String hash) {}
}
