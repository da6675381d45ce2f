package org.anyue.assignment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One due day as a calendar shows it.
 *
 * @param sentence words of the plan, empty when typed by hand
 * @param done handed in already
 * @param version grows with each change, so that calendars take the newer one
 */
public record CalendarEntry(
        AssignmentId id,
        String what,
        String campaign,
        String sentence,
        LocalDate dueOn,
        boolean done,
        Instant changedAt,
        int version) {}
