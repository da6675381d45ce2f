package org.anyue.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands.
 *
 * @param next null while no node has been started that knows it
 * @param runningSince null while it does not run
 * @param last null while it has never run
 */
public record JobState(
        JobPlan plan,
        boolean paused,
        @Nullable Instant next,
        @Nullable Instant runningSince,
        @Nullable JobRun last) {}
