package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * What a live access link opens, told to whoever has it.
 *
 * @param office who gave it out
 * @param liaison name and number of the officer, masked; empty when the unit has none
 * @param message whether the code comes by short message; otherwise the office calls
 * @param waits whether the office has been asked to call
 * @param code whether a code waits to be typed
 */
public record AccessOffer(
        UUID link,
        String unit,
        String office,
        String liaison,
        Instant until,
        boolean message,
        boolean waits,
        boolean code) {}
