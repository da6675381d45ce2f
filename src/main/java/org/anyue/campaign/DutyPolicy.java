package org.anyue.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the terms of a duty must keep to, whoever made them. Whom it falls on may stay open until it is issued. */
final class DutyPolicy {

    static final int LONGEST_WHAT = 2_000;
    static final int LONGEST_NOTE = 1_000;
    static final int MOST_FIGURES = 30;
    static final int MOST_PHOTOS = 50;

    private DutyPolicy() {}

    /** @param planLength code points of the plan text, 0 without a plan */
    static void require(DutyTerms terms, int planLength) {
        requireWords(terms);
        requireScope(terms.scope());
        requireQuota(terms.quota());
        requireDates(terms);
        requireAsks(terms.asks());
        requireSpan(terms.span(), planLength);
    }

    static void requireSpan(@Nullable SourceSpan span, int planLength) {
        if (span != null && span.end() > planLength) {
            throw new Refusal(CampaignRefusal.SPAN_OUTSIDE);
        }
    }

    private static void requireWords(DutyTerms terms) {
        if (terms.what().isEmpty()) {
            throw new Refusal(CampaignRefusal.WHAT_MISSING);
        }
        requireLength("任务内容", terms.what(), LONGEST_WHAT);
        requireLength("牵头单位", String.join("", terms.lead()), LONGEST_NOTE);
        requireLength("配合单位", String.join("", terms.support()), LONGEST_NOTE);
        requireLength("时间说明", terms.dueText(), LONGEST_NOTE);
        requireLength("佐证要求", terms.evidence(), LONGEST_NOTE);
        requireLength("未完成的后果", terms.consequence(), LONGEST_NOTE);
        requireLength("待明确事项", terms.openPoint(), LONGEST_NOTE);
    }

    private static void requireLength(String label, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refusal(CampaignRefusal.TOO_LONG, label, longest);
        }
    }

    private static void requireScope(DutyScope scope) {
        if (scope.has(Selector.SECTOR_ENTERPRISES) && scope.sectors().isEmpty()) {
            throw new Refusal(CampaignRefusal.SECTORS_MISSING);
        }
        if (scope.has(Selector.NAMED) && scope.units().isEmpty()) {
            throw new Refusal(CampaignRefusal.UNITS_MISSING);
        }
    }

    private static void requireQuota(@Nullable Quota quota) {
        if (quota == null) {
            return;
        }
        boolean tooMuch = quota.unit().equals("%") && quota.n().compareTo(BigDecimal.valueOf(100)) > 0;
        if (!Quota.OPS.contains(quota.op())
                || quota.unit().isEmpty()
                || quota.n().signum() < 0
                || tooMuch) {
            throw new Refusal(CampaignRefusal.QUOTA_WRONG);
        }
    }

    private static void requireDates(DutyTerms terms) {
        if (isBefore(terms.windowEnd(), terms.windowStart())) {
            throw new Refusal(CampaignRefusal.WINDOW_REVERSED);
        }
        if (isBefore(terms.lockOn(), terms.dueOn())) {
            throw new Refusal(CampaignRefusal.LOCK_BEFORE_DUE);
        }
    }

    private static boolean isBefore(@Nullable LocalDate later, @Nullable LocalDate earlier) {
        return later != null && earlier != null && later.isBefore(earlier);
    }

    private static void requireAsks(Asks asks) {
        if (asks.photos() < 0 || asks.photos() > MOST_PHOTOS) {
            throw new Refusal(CampaignRefusal.PHOTOS_WRONG, MOST_PHOTOS);
        }
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        boolean wrong = asks.figures().size() > MOST_FIGURES
                || asks.figures().stream()
                        .anyMatch(figure -> !figure.key().matches("[a-z0-9_]+")
                                || figure.label().isBlank()
                                || !keys.add(figure.key())
                                || !labels.add(figure.label()));
        if (wrong) {
            throw new Refusal(CampaignRefusal.FIGURES_WRONG, MOST_FIGURES);
        }
    }
}
