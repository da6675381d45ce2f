package org.anyue.identity;

import java.time.Duration;
import java.time.Instant;

/** How long an access link lives. */
public enum AccessTerm {
    WEEK(7),
    MONTH(30),
    TWO_MONTHS(60),
    HALF_YEAR(180);

    private final int days;

    AccessTerm(int days) {
        this.days = days;
    }

    public String label() {
        return days + "天";
    }

    Instant from(Instant now) {
        return now.plus(Duration.ofDays(days));
    }
}
