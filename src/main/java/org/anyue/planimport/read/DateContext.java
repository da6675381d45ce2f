package org.anyue.planimport.read;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a date phrase without a year, "即日起" or "全月" refers to.
 *
 * @param month the month of the campaign, null when the plan does not say
 */
public record DateContext(
        @Nullable Integer year,
        @Nullable LocalDate issuedOn,
        @Nullable YearMonth month) {

    public DateContext(@Nullable Integer year, @Nullable LocalDate issuedOn) {
        this(year, issuedOn, null);
    }
}
