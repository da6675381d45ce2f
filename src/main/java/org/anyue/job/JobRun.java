package org.anyue.job;

import java.time.Duration;
import java.time.Instant;

/**
 * One run.
 *
 * @param words what was done or why it failed
 * @param askedBy name of whoever had it run by hand, empty when it was due
 * @param node process that ran it
 */
public record JobRun(
        String code,
        Instant startedAt,
        Duration lasted,
        JobOutcome outcome,
        String words,
        String askedBy,
        String node) {}
