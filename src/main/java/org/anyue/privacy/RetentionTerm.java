package org.anyue.privacy;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something is kept.
 *
 * @param title what it is, in Chinese
 * @param action what happens then
 * @param basis why not shorter and not longer
 */
public record RetentionTerm(String code, String title, String action, int days, String basis) {

    RetentionTerm in(int other) {
        return new RetentionTerm(code, title, action, other, basis);
    }

    /** What was finished before is over its term. */
    public Instant before(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
