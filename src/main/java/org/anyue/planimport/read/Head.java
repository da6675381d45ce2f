package org.anyue.planimport.read;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about itself.
 *
 * @param title where it stands, null when no line looks like one
 * @param theme without its stop and quotation marks
 * @param period null when the plan names none
 */
public record Head(
        @Nullable Range title,
        @Nullable Range theme,
        @Nullable Integer year,
        @Nullable LocalDate issuedOn,
        @Nullable DatePhrase period,
        @Nullable LocalDate consultationDay) {

    public DateContext dates() {
        return new DateContext(year, issuedOn, month());
    }

    /** The month of the campaign: that of the period, else June, which is the month of the whole country. */
    private @Nullable YearMonth month() {
        LocalDate end = period == null ? null : period.end();
        LocalDate start = period == null ? null : period.start();
        if (start != null && end != null && YearMonth.from(start).equals(YearMonth.from(end))) {
            return YearMonth.from(end);
        }
        return year == null ? null : YearMonth.of(year, Month.JUNE);
    }
}
