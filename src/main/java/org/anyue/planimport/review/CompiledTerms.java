package org.anyue.planimport.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.Asks;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.DutyTermsBuilder;
import org.anyue.campaign.FigureAsk;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Quota;
import org.anyue.planimport.CompiledPlan;
import org.jspecify.annotations.Nullable;

/** Turns what the compiler read in one sentence into terms of a duty, with a note for everything that had to be bent. */
final class CompiledTerms {

    private static final Pattern PICTURES = Pattern.compile("照片|图片|影像|视频");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final CompiledPlan.Duty duty;
    private final String sentence;
    private final BearerResolver.Resolved bearers;
    private final List<String> notes = new ArrayList<>();
    private final @Nullable Quota quota;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;

    CompiledTerms(CompiledPlan.Duty duty, String sentence, BearerResolver.Resolved bearers) {
        this.duty = duty;
        this.sentence = sentence;
        this.bearers = bearers;
        this.quota = quota(duty.quota());
        LocalDate from = duty.window() == null ? null : duty.window().start();
        LocalDate to = duty.window() == null ? null : duty.window().end();
        boolean reversed = from != null && to != null && to.isBefore(from);
        if (reversed) {
            notes.add("原文起止时间前后颠倒，未采用，请核对。");
        }
        this.start = reversed ? null : from;
        this.end = reversed ? null : to;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Everything as the sentence says it. */
    DutyTerms asWritten(PlanItemId item) {
        LocalDate due = day(duty.due());
        return base(
                        item,
                        duty.what().isBlank() ? sentence : duty.what(),
                        ActivityKind.valueOf(duty.kind().name()))
                .quota(quota)
                .window(start, end)
                .due(due)
                .dueText(due == null ? text(duty.due()) : "")
                .asks(asks())
                .build();
    }

    /** One of the documents that the sentence asks for. */
    DutyTerms of(CompiledPlan.Submission submission, PlanItemId item) {
        return complete(base(item, "报送" + submission.what(), ActivityKind.REPORTING), submission);
    }

    /** A document that no duty of the plan names. */
    static DutyTerms alone(CompiledPlan.Submission submission, PlanItemId item) {
        return complete(
                DutyTerms.of(item, "报送" + submission.what(), ActivityKind.REPORTING)
                        .span(Spans.of(submission.span())),
                submission);
    }

    private static DutyTerms complete(DutyTermsBuilder terms, CompiledPlan.Submission submission) {
        LocalDate due = day(submission.due());
        boolean file = submission.electronic() || !submission.paper();
        return terms.due(due)
                .dueText(due == null ? text(submission.due()) : "")
                .asks(new Asks(List.of(), false, submission.photos() ? 1 : 0, submission.paper(), file))
                .build();
    }

    private DutyTermsBuilder base(PlanItemId item, String what, ActivityKind kind) {
        return DutyTerms.of(item, what, kind)
                .lead(duty.lead())
                .support(duty.support())
                .scope(bearers.scope())
                .evidence(text(duty.evidence()))
                .consequence(text(duty.consequence()))
                .openPoint(text(duty.openPoint()))
                .span(Spans.of(duty.span()));
    }

    private static @Nullable LocalDate day(@Nullable String due) {
        try {
            return due == null ? null : LocalDate.parse(due);
        } catch (DateTimeParseException recurring) {
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private Asks asks() {
        int photos =
                duty.evidence() != null && PICTURES.matcher(duty.evidence()).find() ? 1 : 0;
        if (duty.kind() == org.anyue.planimport.ActivityKind.REPORTING) {
            boolean paper = duty.form() != null && duty.form().contains("纸");
            return new Asks(List.of(), false, photos, paper, true);
        }
        if (quota == null) {
            return new Asks(List.of(), true, photos, false, false);
        }
        String label = quota.unit().equals("%") ? "完成率" : "完成数量";
        return new Asks(List.of(new FigureAsk("quota", label, quota.unit())), false, photos, false, false);
    }

    private @Nullable Quota quota(CompiledPlan.@Nullable Quota written) {
        if (written == null) {
            return null;
        }
        String op = switch (written.op()) {
            case ">=", ">" -> ">=";
            case "<=", "<" -> "<=";
            default -> "=";
        };
        boolean impossible = written.n().signum() < 0
                || written.unit().isBlank()
                || (written.unit().equals("%") && written.n().compareTo(WHOLE) > 0);
        if (impossible) {
            notes.add("原文的数量要求读不准，未采用，请核对。");
            return null;
        }
        Quota quota = new Quota(op, written.n(), written.unit(), written.per());
        if (!op.equals(written.op())) {
            notes.add("原文的数量要求不是一个确数，已按“%s”处理，请核对。".formatted(quota.text()));
        }
        return quota;
    }
}
