package org.anyue.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run and what came of it.
 *
 * @param daily whether the calendar asked for it
 * @param results of the rules under which something was erased or failed
 */
public record RetentionRun(
        UUID id, Instant startedAt, @Nullable Instant finishedAt, boolean daily, List<Result> results) {

    /** @param title of the rule */
    public record Result(String title, long erased, boolean failed) {}
}
