package org.anyue.planimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the compiler found in one plan. The components mirror the keys of the compiled plan format
 * ({@code docs/formats.md}); absent is null or an empty list. All spans count Unicode code points of {@link #text()}.
 *
 * @param text the normalised text; not part of the JSON
 */
public record CompiledPlan(
        @Nullable String title,
        @Nullable String theme,
        @Nullable String themeCorrected,
        @Nullable Integer year,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable LocalDate consultationDay,
        @Nullable Organisation organisation,
        List<Activity> activities,
        List<Submission> submissions,
        List<Duty> duties,
        List<Finding> findings,
        Ledger ledger,
        List<Attachment> attachments,
        Source source,
        String text) {

    /** Half-open, in code points of the normalised text. */
    public record Span(int start, int end) {

        public boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    public record Organisation(
            @Nullable String name,
            List<Lead> lead,
            List<String> members,
            @Nullable Office office,
            Span span) {}

    /** @param name null when only the post is told ("组长：总经理") */
    public record Lead(
            String role, @Nullable String name, @Nullable String post, Span span) {}

    public record Office(@Nullable String at, @Nullable String director) {}

    /** @param number as written, brackets included; null when the plan gives none */
    public record Activity(
            @Nullable String number,
            String title,
            ActivityKind kind,
            List<String> responsibleUnits,
            List<Quantity> quantities,
            List<DatePhrase> dates,
            @Nullable String venue,
            List<SubActivity> sub,
            Span span) {}

    public record SubActivity(String number, String title, Span span) {}

    /** @param op one of {@code >= <= = > < top about} */
    public record Quantity(
            String text,
            String op,
            BigDecimal n,
            String unit,
            @Nullable String per,
            Span span) {

        public Quota quota() {
            return new Quota(op, n, unit, per);
        }
    }

    /** A window has both ends, a deadline only the end, a recurring phrase neither. */
    public record DatePhrase(
            String text,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Span span) {

        public boolean deadline() {
            return start == null && end != null;
        }

        public boolean recurring() {
            return start == null && end == null;
        }
    }

    /** @param due ISO date, or the phrase of a recurring submission */
    public record Submission(
            String what,
            @Nullable String due,
            @Nullable String dueText,
            @Nullable String format,
            boolean paper,
            boolean electronic,
            boolean photos,
            @Nullable String to,
            @Nullable Contact contact,
            Span span) {}

    public record Contact(
            @Nullable String person,
            @Nullable String phone,
            @Nullable String email) {}

    public record Duty(
            String id,
            @Nullable String activity,
            String what,
            ActivityKind kind,
            List<String> lead,
            List<String> support,
            Scope scope,
            @Nullable Quota quota,
            @Nullable Window window,
            @Nullable String due,
            @Nullable String form,
            @Nullable String evidence,
            @Nullable String consequence,
            @Nullable String openPoint,
            Span span) {}

    /** @param selector constants of {@link Selector} joined with "+" */
    public record Scope(@Nullable String selector, List<String> units) {}

    public record Quota(
            String op, BigDecimal n, String unit, @Nullable String per) {}

    public record Window(
            @Nullable LocalDate start, @Nullable LocalDate end) {}

    public record Finding(
            FindingCode code,
            Severity severity,
            String message,
            @Nullable String suggestion,
            @Nullable Span span) {}

    /** @param open how many sentences are still open */
    public record Ledger(List<Sentence> sentences, int open) {}

    /**
     * One normative sentence.
     *
     * @param state {@code compiled}, {@code merged} or {@code open}
     * @param target duty id, or null when the sentence is open or merged into an activity without a duty of its own
     */
    public record Sentence(
            Span span, String state, @Nullable String target) {}

    public record Attachment(String name, boolean present, Span span) {}

    public record Source(
            String file,
            String format,
            String sha256,
            int characters,
            @Nullable LocalDate asOf) {}
}
