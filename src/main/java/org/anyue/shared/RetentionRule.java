package org.anyue.shared;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Personal data that a module does not keep for ever. How long stands in {@code privacy/retention.tsv} under the same
 * code; what is over time is known and erased by the module that owns the table.
 *
 * @param code {@code module.what}
 * @param due what was finished before a time
 * @param erase erases that, in the caller's transaction, and answers how many there were
 */
public record RetentionRule(String code, Function<Instant, Due> due, ToLongFunction<Instant> erase) {

    /** @param oldest null when there is nothing */
    public record Due(long count, @Nullable Instant oldest) {}

    /** Implemented by each module that has such data. */
    public interface Owner {

        java.util.List<RetentionRule> retentionRules();

        /** Days of a rule, where the office may set others than the usual ones. */
        default int days(String code, int usual) {
            return usual;
        }
    }
}
