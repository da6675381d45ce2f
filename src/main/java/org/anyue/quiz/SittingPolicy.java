package org.anyue.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a paper takes, at least and at most. Only the server's clock counts. */
final class SittingPolicy {

    /** After the time is over, for slow networks. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** A paper without a limit must come back some time. */
    static final Duration NO_LIMIT = Duration.ofHours(12);

    private static final long LEAST_MILLIS = 1_500;
    private static final long MILLIS_A_CHARACTER = 25;

    private SittingPolicy() {}

    /** Sooner than this nobody has read the questions. */
    static Duration least(Paper paper) {
        return Duration.ofMillis(paper.questions().stream()
                .mapToLong(question -> Math.max(
                        LEAST_MILLIS, MILLIS_A_CHARACTER * question.item().length()))
                .sum());
    }

    /** When the paper is over, without the grace; empty for none. */
    static Optional<Instant> deadline(ContestRules.Sitting sitting, Instant issuedAt, boolean extended) {
        @Nullable Duration limit = limit(sitting, extended);
        return Optional.ofNullable(limit).map(issuedAt::plus);
    }

    /** Whatever was given out before this has no time left. */
    static Instant oldest(ContestRules.Sitting sitting, boolean extended, Instant now) {
        @Nullable Duration limit = limit(sitting, extended);
        return now.minus(limit == null ? NO_LIMIT : limit);
    }

    static boolean isLate(ContestRules.Sitting sitting, Instant issuedAt, boolean extended, Instant now) {
        @Nullable Duration limit = limit(sitting, extended);
        return now.isAfter(issuedAt.plus(limit == null ? NO_LIMIT : limit.plus(GRACE)));
    }

    private static @Nullable Duration limit(ContestRules.Sitting sitting, boolean extended) {
        return sitting.seconds() == 0 ? null : Duration.ofSeconds(sitting.seconds() * (extended ? 2L : 1L));
    }
}
