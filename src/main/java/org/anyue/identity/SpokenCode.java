package org.anyue.identity;

import java.time.Instant;
import org.anyue.organization.Liaison;

/** A code that an office reads to a liaison officer over the telephone; shown once. */
public record SpokenCode(String unit, String digits, Liaison liaison, Instant until) {

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "SpokenCode";
    }
}
