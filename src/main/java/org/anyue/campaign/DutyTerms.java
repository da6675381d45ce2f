package org.anyue.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a duty that a person can type.
 *
 * @param item the activity it belongs to; requirements outside an activity hang in {@link PlanItemDraft#requirements()}
 * @param what the duty itself
 * @param lead leading bearers as written in the plan; whom the duty falls on is said by the scope
 * @param support supporting bearers as written
 * @param windowStart first day on which it may be held, null when open
 * @param windowEnd last day, included, null when open
 * @param dueOn the on-time day, null for none or where it recurs
 * @param lockOn last day on which anything is still taken, null for never locked
 * @param dueText due time as written where no single day says it, such as 每周五; else empty
 * @param evidence proof that is asked for, as written
 * @param consequence what follows a failure, as written
 * @param openPoint what the plan leaves open, such as 另行通知; empty when settled
 * @param span the sentence in the plan, null when typed by hand
 */
public record DutyTerms(
        PlanItemId item,
        String what,
        ActivityKind kind,
        List<String> lead,
        List<String> support,
        DutyScope scope,
        @Nullable Quota quota,
        @Nullable LocalDate windowStart,
        @Nullable LocalDate windowEnd,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lockOn,
        String dueText,
        Asks asks,
        ReviewRule reviewRule,
        String evidence,
        String consequence,
        String openPoint,
        @Nullable SourceSpan span) {

    public DutyTerms {
        what = what.strip();
        lead = List.copyOf(lead);
        support = List.copyOf(support);
    }

    /** Terms with everything else at its default, to be completed. */
    public static DutyTermsBuilder of(PlanItemId item, String what, ActivityKind kind) {
        return new DutyTermsBuilder(item, what, kind);
    }

    /** The same terms, to be changed. */
    DutyTermsBuilder changing(String newWhat) {
        return new DutyTermsBuilder(item, newWhat, kind)
                .lead(lead)
                .support(support)
                .scope(scope)
                .quota(quota)
                .window(windowStart, windowEnd)
                .due(dueOn)
                .lock(lockOn)
                .dueText(dueText)
                .asks(asks)
                .review(reviewRule)
                .evidence(evidence)
                .consequence(consequence)
                .openPoint(openPoint)
                .span(span);
    }
}
