package org.anyue.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completes {@link DutyTerms} step by step. Default: nobody bears it, nothing is asked, reviewed one level up. */
public final class DutyTermsBuilder {

    private final PlanItemId item;
    private final String what;
    private final ActivityKind kind;
    private List<String> lead = List.of();
    private List<String> support = List.of();
    private DutyScope scope = DutyScope.OPEN;
    private @Nullable Quota quota;
    private @Nullable LocalDate windowStart;
    private @Nullable LocalDate windowEnd;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate lockOn;
    private String dueText = "";
    private Asks asks = Asks.NOTHING;
    private ReviewRule reviewRule = ReviewRule.DIRECT;
    private String evidence = "";
    private String consequence = "";
    private String openPoint = "";
    private @Nullable SourceSpan span;

    DutyTermsBuilder(PlanItemId item, String what, ActivityKind kind) {
        this.item = item;
        this.what = what;
        this.kind = kind;
    }

    public DutyTermsBuilder lead(List<String> names) {
        lead = names;
        return this;
    }

    public DutyTermsBuilder support(List<String> names) {
        support = names;
        return this;
    }

    public DutyTermsBuilder scope(DutyScope bearers) {
        scope = bearers;
        return this;
    }

    public DutyTermsBuilder scope(Selector... selectors) {
        return scope(DutyScope.of(selectors));
    }

    public DutyTermsBuilder quota(@Nullable Quota amount) {
        quota = amount;
        return this;
    }

    public DutyTermsBuilder window(@Nullable LocalDate start, @Nullable LocalDate end) {
        windowStart = start;
        windowEnd = end;
        return this;
    }

    public DutyTermsBuilder due(@Nullable LocalDate on) {
        dueOn = on;
        return this;
    }

    public DutyTermsBuilder dueText(String asWritten) {
        dueText = asWritten;
        return this;
    }

    public DutyTermsBuilder lock(@Nullable LocalDate on) {
        lockOn = on;
        return this;
    }

    public DutyTermsBuilder asks(Asks handedIn) {
        asks = handedIn;
        return this;
    }

    public DutyTermsBuilder review(ReviewRule rule) {
        reviewRule = rule;
        return this;
    }

    public DutyTermsBuilder evidence(String proof) {
        evidence = proof;
        return this;
    }

    public DutyTermsBuilder consequence(String text) {
        consequence = text;
        return this;
    }

    public DutyTermsBuilder openPoint(String text) {
        openPoint = text;
        return this;
    }

    public DutyTermsBuilder span(@Nullable SourceSpan source) {
        span = source;
        return this;
    }

    public DutyTerms build() {
        return new DutyTerms(
                item,
                what,
                kind,
                lead,
                support,
                scope,
                quota,
                windowStart,
                windowEnd,
                dueOn,
                lockOn,
                dueText,
                asks,
                reviewRule,
                evidence,
                consequence,
                openPoint,
                span);
    }
}
