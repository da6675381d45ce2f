package org.anyue.organization;

import java.time.LocalDate;

/**
 * What every change of a unit says about itself.
 *
 * @param version of the unit that the person saw
 * @param on the day from which it holds, today or earlier
 */
public record Change(int version, LocalDate on, String reason) {

    public Change {
        reason = reason.strip();
    }
}
