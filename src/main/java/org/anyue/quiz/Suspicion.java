package org.anyue.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * What looked wrong, and what somebody decided about it.
 *
 * @param times how often it was noticed
 */
public record Suspicion(
        UUID id,
        ContestId contest,
        UUID subject,
        SuspicionReason reason,
        int times,
        Instant noticedAt,
        SuspicionState state,
        String decidedBy,
        String words,
        int version) {}
