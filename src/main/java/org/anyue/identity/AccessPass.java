package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.UnitSummary;

/**
 * An access link to be handed over; it is shown once and kept nowhere.
 *
 * @param liaison name and number of the officer, masked
 * @param address the link in full
 */
public record AccessPass(UUID link, UnitSummary unit, String liaison, String address, Instant until) {

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "AccessPass[" + unit.id() + "]";
    }
}
