package org.anyue.assignment;

import java.time.Instant;

/**
 * One move of the past.
 *
 * @param submission version that it was about, 0 for none
 * @param actor name of the person, empty for the system
 * @param note reason given, or empty
 */
public record HistoryLine(
        Instant at, AssignmentVerb verb, AssignmentState to, int submission, String actor, String unit, String note) {}
