package org.anyue.audit;

import java.time.Instant;

/**
 * One record as the audit administrator sees it.
 *
 * @param actorName name at that time, empty when erased or when the system itself acted
 * @param address the network from which it was done, empty when that is not known
 * @param beforeDigest hex, empty when there was no state before
 */
public record TrailEntry(
        long seq,
        Instant at,
        String actorId,
        String actorName,
        String role,
        String unitId,
        String action,
        String objectType,
        String objectId,
        String beforeDigest,
        String afterDigest,
        String result,
        String requestId,
        String address,
        String hash) {}
