package org.anyue.draw;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody came for somebody else.
 *
 * @param replacedBy who came, empty when nobody was left
 * @param name of the official who noted it
 */
public record Substitute(
        UUID id,
        String entryId,
        String inspectorId,
        SubstituteReason reason,
        UUID evidenceId,
        String evidenceName,
        String replacedBy,
        String name,
        Instant at) {}
