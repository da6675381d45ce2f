package org.anyue.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which person of the unified identity an account belongs to.
 *
 * @param masked what the issuer calls the person, mostly hidden
 * @param shown whether the person has shown both accounts at once; otherwise an administrator typed it in
 */
public record OidcLink(
        AccountId account,
        String masked,
        boolean shown,
        Instant linkedAt,
        @Nullable Instant usedAt) {}
