package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.review.WordCorrection.Kind;
import org.anyue.planimport.review.WordCorrection.State;
import org.jspecify.annotations.Nullable;

/** The findings that other words put right, each at every place where the words stand. */
final class DoubtedWords {

    private static final Map<FindingCode, Kind> KINDS = Map.of(
            FindingCode.MASKED_NAME, Kind.MASKED,
            FindingCode.STALE_BODY, Kind.STALE,
            FindingCode.STALE_EDITION, Kind.EDITION);

    /** In front of a body it is the place, which stays: 市安监局, 安监局局长. */
    private static final String PLACES = "市县区省";

    private final CompiledPlan plan;
    private final List<WordCorrection> corrections = new ArrayList<>();

    private DoubtedWords(CompiledPlan plan) {
        this.plan = plan;
    }

    static List<WordCorrection> of(CompiledPlan plan) {
        DoubtedWords words = new DoubtedWords(plan);
        plan.findings().stream()
                .filter(finding -> finding.code() == FindingCode.SWAPPED_WORD)
                .forEach(words::swapped);
        words.named();
        return words.corrections;
    }

    private void swapped(Finding finding) {
        if (finding.span() != null && finding.suggestion() != null) {
            add(Spans.of(finding.span()), finding.suggestion(), Kind.SWAPPED);
        }
    }

    /** Long words first, so that no part of them counts as a place of its own. */
    private void named() {
        Map<String, Finding> byWord = new LinkedHashMap<>();
        plan.findings().stream()
                .filter(finding -> KINDS.containsKey(finding.code()) && finding.span() != null)
                .forEach(finding -> byWord.putIfAbsent(word(finding), finding));
        List<SourceSpan> taken = new ArrayList<>();
        byWord.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> everywhere(word, byWord.get(word), taken));
    }

    private void everywhere(String word, @Nullable Finding finding, List<SourceSpan> taken) {
        Kind kind = finding == null ? null : KINDS.get(finding.code());
        if (finding == null || kind == null || word.isEmpty()) {
            return;
        }
        String text = plan.text();
        String suggestion = finding.suggestion() == null ? "" : finding.suggestion();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            int start = text.codePointCount(0, at);
            SourceSpan place = new SourceSpan(start, start + word.codePointCount(0, word.length()));
            if (taken.stream().noneMatch(known -> Spans.overlap(known, place))) {
                taken.add(place);
                add(place, suggestion, kind);
            }
        }
    }

    private String word(Finding finding) {
        CompiledPlan.Span span = finding.span();
        String word = span == null ? "" : Spans.of(span).quote(plan.text());
        boolean placed = finding.code() == FindingCode.STALE_BODY
                && word.length() > 2
                && finding.suggestion() != null
                && PLACES.indexOf(word.charAt(0)) >= 0
                && PLACES.indexOf(finding.suggestion().charAt(0)) < 0;
        return placed ? word.substring(1) : word;
    }

    private void add(SourceSpan place, String suggestion, Kind kind) {
        corrections.add(new WordCorrection(
                corrections.size() + 1, place, place.quote(plan.text()), suggestion, kind, State.PROPOSED, null, 0));
    }
}
