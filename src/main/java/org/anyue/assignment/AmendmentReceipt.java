package org.anyue.assignment;

import java.time.Instant;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** How one unit stands to an amendment. @param notedAt when it had taken note of everything, null before */
public record AmendmentReceipt(
        UnitId unit, String name, @Nullable Instant notedAt, String notedBy) {}
