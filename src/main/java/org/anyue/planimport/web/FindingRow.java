package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.CompiledPlan.Span;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.Severity;
import org.anyue.planimport.review.Spans;
import org.anyue.ui.Tone;

/**
 * Something in the text that a careful clerk would question.
 *
 * @param href where it stands in the text, empty when nowhere
 * @param suggestion what to write instead, empty when unknown
 */
public record FindingRow(String href, String message, String suggestion, String severity, Tone tone) {

    /** Findings with a place, swapped words aside: those are decided word by word. Gravest first. */
    static List<Finding> shown(CompiledPlan plan) {
        return plan.findings().stream()
                .filter(finding -> finding.code() != FindingCode.SWAPPED_WORD)
                .filter(finding -> finding.span() != null
                        && finding.span().end() > finding.span().start())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    static List<FindingRow> all(CompiledPlan plan) {
        List<Finding> shown = shown(plan);
        List<FindingRow> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(of(shown.get(i), "#f" + (i + 1)));
        }
        plan.findings().stream()
                .filter(finding -> finding.span() == null)
                .forEach(finding -> rows.add(of(finding, "")));
        return rows;
    }

    /** Those that touch an activity. */
    static List<FindingRow> of(CompiledPlan plan, SourceSpan activity) {
        List<Finding> shown = shown(plan);
        List<FindingRow> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            if (Spans.overlap(span(shown.get(i)), activity)) {
                rows.add(of(shown.get(i), "#f" + (i + 1)));
            }
        }
        return rows;
    }

    static SourceSpan span(Finding finding) {
        Span span = finding.span();
        if (span == null) {
            throw new IllegalArgumentException("finding without a place");
        }
        return Spans.of(span);
    }

    static Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Tone.DANGER;
            case WARNING -> Tone.WARN;
            case NOTE -> Tone.NEUTRAL;
        };
    }

    private static FindingRow of(Finding finding, String href) {
        String suggestion = finding.suggestion();
        return new FindingRow(
                href,
                finding.message(),
                suggestion == null ? "" : suggestion,
                label(finding.severity()),
                tone(finding));
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "须改";
            case WARNING -> "请核对";
            case NOTE -> "提示";
        };
    }
}
