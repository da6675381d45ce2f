package org.anyue.campaign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Cuts a plan into paragraphs and marks the places that something points to. Counts code points, like every span. */
final class PlanMarkup {

    /** @param href the duty behind it, empty for none */
    record Mark(SourceSpan span, String href) {}

    private final int[] text;
    private final List<Mark> marks;
    private final @Nullable SourceSpan wanted;

    PlanMarkup(String text, List<Mark> marks, @Nullable SourceSpan wanted) {
        this.text = text.codePoints().toArray();
        this.marks = marks;
        this.wanted = wanted;
    }

    /** The place in the plan, marked even where no duty came from it. */
    static String href(CampaignId campaign, SourceSpan span) {
        return CampaignPages.base(campaign) + "/plan?at=" + span.start() + "-" + span.end() + "#" + span.anchor();
    }

    List<PlanParagraph> paragraphs() {
        List<PlanParagraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length; at++) {
            if (at == text.length || text[at] == '\n') {
                if (!new String(text, start, at - start).isBlank()) {
                    paragraphs.add(new PlanParagraph(pieces(start, at)));
                }
                start = at + 1;
            }
        }
        return paragraphs;
    }

    /** Only the paragraphs that the wanted place touches. */
    List<PlanParagraph> wantedParagraphs() {
        return paragraphs().stream().filter(PlanParagraph::isWanted).toList();
    }

    private List<PlanPiece> pieces(int start, int end) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        spans().forEach(span -> {
            cuts.add(Math.clamp(span.start(), start, end));
            cuts.add(Math.clamp(span.end(), start, end));
        });
        List<PlanPiece> pieces = new ArrayList<>();
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            pieces.add(piece(from, to));
            from = to;
        }
        return pieces;
    }

    private PlanPiece piece(int from, int to) {
        List<String> anchors = spans().stream()
                .filter(span -> span.start() == from)
                .map(SourceSpan::anchor)
                .distinct()
                .toList();
        List<Mark> here =
                marks.stream().filter(mark -> covers(mark.span(), from, to)).toList();
        return new PlanPiece(
                new String(text, from, to - from),
                anchors,
                !here.isEmpty(),
                wanted != null && covers(wanted, from, to),
                here.stream()
                        .map(Mark::href)
                        .filter(href -> !href.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private List<SourceSpan> spans() {
        List<SourceSpan> spans = new ArrayList<>(marks.stream().map(Mark::span).toList());
        if (wanted != null) {
            spans.add(wanted);
        }
        return spans;
    }

    private static boolean covers(SourceSpan span, int from, int to) {
        return span.start() <= from && span.end() >= to;
    }
}
