package org.anyue.planimport.review;

import java.time.LocalDate;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.DutyTermsBuilder;
import org.jspecify.annotations.Nullable;

/** Terms of a duty with one of them changed. */
public final class RewrittenTerms {

    private RewrittenTerms() {}

    static DutyTerms what(DutyTerms terms, String what) {
        return copy(terms, what).build();
    }

    public static DutyTerms scope(DutyTerms terms, DutyScope scope) {
        return copy(terms, terms.what()).scope(scope).build();
    }

    /** The last day moves, wherever it stands: as the day of the duty and as the end of its window. */
    static DutyTerms day(DutyTerms terms, LocalDate from, LocalDate to) {
        LocalDate start = terms.windowStart();
        LocalDate end = moved(terms.windowEnd(), from, to);
        boolean reversed = start != null && end != null && end.isBefore(start);
        LocalDate lock = terms.lockOn();
        return copy(terms, terms.what())
                .window(reversed ? end : start, end)
                .due(moved(terms.dueOn(), from, to))
                .lock(lock != null && lock.isBefore(to) ? to : lock)
                .build();
    }

    private static @Nullable LocalDate moved(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return from.equals(day) ? to : day;
    }

    private static DutyTermsBuilder copy(DutyTerms terms, String what) {
        return DutyTerms.of(terms.item(), what, terms.kind())
                .lead(terms.lead())
                .support(terms.support())
                .scope(terms.scope())
                .quota(terms.quota())
                .window(terms.windowStart(), terms.windowEnd())
                .due(terms.dueOn())
                .lock(terms.lockOn())
                .dueText(terms.dueText())
                .asks(terms.asks())
                .review(terms.reviewRule())
                .evidence(terms.evidence())
                .consequence(terms.consequence())
                .openPoint(terms.openPoint())
                .span(terms.span());
    }
}
