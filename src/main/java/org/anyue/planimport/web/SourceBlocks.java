package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan.Finding;
import org.anyue.planimport.FindingCode;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Heading;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.SentenceState;
import org.anyue.planimport.review.Spans;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.web.SourceBlock.Piece;
import org.anyue.planimport.web.SourceBlock.Run;
import org.jspecify.annotations.Nullable;

/** Cuts the plan into blocks: headings and paragraphs, sentences inside them, marked words inside those. */
final class SourceBlocks {

    private static final String STOPS = "。:：;；";

    private final PlanReview review;
    private final int[] text;
    private final List<Finding> findings;
    private final List<WordCorrection> words;
    private final List<WordCorrection> outer;
    private final Set<String> placed = new HashSet<>();

    SourceBlocks(PlanReview review) {
        this.review = review;
        this.text = review.plan().text().codePoints().toArray();
        this.findings = FindingRow.shown(review.plan());
        this.words = List.copyOf(review.ledger().corrections());
        this.outer = words.stream().filter(this::isOuter).toList();
    }

    List<SourceBlock> blocks() {
        List<SourceBlock> blocks = new ArrayList<>();
        int start = 0;
        for (int cut : cuts()) {
            addBlock(blocks, start, cut);
            start = cut;
        }
        addBlock(blocks, start, text.length);
        return blocks;
    }

    /** Ends of lines and both ends of headings. */
    private TreeSet<Integer> cuts() {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n') {
                cuts.add(at + 1);
            }
        }
        for (Heading heading : review.ledger().headings()) {
            cuts.add(heading.title().start());
            cuts.add(titleEnd(heading));
        }
        return cuts;
    }

    /** A stop behind the words of a heading belongs to it. */
    private int titleEnd(Heading heading) {
        int end = heading.title().end();
        while (end < text.length && STOPS.indexOf(text[end]) >= 0) {
            end++;
        }
        return end;
    }

    private void addBlock(List<SourceBlock> blocks, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text[start])) {
            start++;
        }
        while (end > start && isSpace(text[end - 1])) {
            end--;
        }
        if (end > start) {
            Heading heading = headingAt(start, end);
            blocks.add(new SourceBlock(
                    heading == null ? 0 : Math.min(3, heading.level()),
                    heading == null ? "" : "h" + heading.position(),
                    pieces(start, end)));
        }
    }

    /** A swapped word inside a name is part of the name. */
    private boolean isOuter(WordCorrection correction) {
        return words.stream()
                .noneMatch(other -> Spans.holds(other.span(), correction.span())
                        && other.span().length() > correction.span().length());
    }

    private static boolean isSpace(int code) {
        return Character.isWhitespace(code) || code == 0x3000 || code == 0xA0;
    }

    private @Nullable Heading headingAt(int from, int to) {
        return review.ledger().headings().stream()
                .filter(heading -> heading.title().start() <= from && to <= titleEnd(heading))
                .findFirst()
                .orElse(null);
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (LedgerSentence sentence : review.ledger().sentences()) {
            int start = Math.max(from, sentence.span().start());
            int end = Math.min(to, sentence.span().end());
            if (start < end && start >= at) {
                if (start > at) {
                    pieces.add(new Piece(0, "", "", "", false, runs(at, start)));
                }
                pieces.add(piece(sentence, start, end));
                at = end;
            }
        }
        if (at < to) {
            pieces.add(new Piece(0, "", "", "", false, runs(at, to)));
        }
        return pieces;
    }

    private Piece piece(LedgerSentence sentence, int start, int end) {
        Integer target = sentence.proposal();
        String partner = target != null
                ? "#d" + target
                : sentence.state() == SentenceState.OPEN ? "#o" + sentence.position() : "#w" + sentence.position();
        return new Piece(
                sentence.position(),
                sentence.state().name().toLowerCase(Locale.ROOT),
                sentence.state().label(),
                partner,
                placed.add("s" + sentence.position()),
                runs(start, end));
    }

    private List<Run> runs(int from, int to) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(to));
        SourceSpan place = new SourceSpan(from, to);
        outer.stream()
                .map(WordCorrection::span)
                .filter(span -> Spans.overlap(span, place))
                .forEach(span -> cut(cuts, span, place));
        findings.stream()
                .map(FindingRow::span)
                .filter(span -> Spans.overlap(span, place))
                .forEach(span -> cut(cuts, span, place));
        List<Run> runs = new ArrayList<>();
        int at = from;
        for (int end : cuts) {
            runs.add(run(new SourceSpan(at, end)));
            at = end;
        }
        return runs;
    }

    private static void cut(TreeSet<Integer> cuts, SourceSpan span, SourceSpan place) {
        if (span.start() > place.start()) {
            cuts.add(span.start());
        }
        if (span.end() < place.end()) {
            cuts.add(span.end());
        }
    }

    private Run run(SourceSpan place) {
        List<String> anchors = new ArrayList<>();
        WordCorrection swap = outer.stream()
                .filter(correction -> Spans.overlap(correction.span(), place))
                .findFirst()
                .orElse(null);
        if (swap != null && placed.add("c" + swap.position())) {
            anchors.add("c" + swap.position());
        }
        List<String> hints = new ArrayList<>();
        String tone = "";
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.code() != FindingCode.SWAPPED_WORD && Spans.overlap(FindingRow.span(finding), place)) {
                hints.add(finding.message());
                tone = tone.isEmpty() ? FindingRow.tone(finding).css() : tone;
                if (placed.add("f" + (i + 1))) {
                    anchors.add("f" + (i + 1));
                }
            }
        }
        return new Run(
                new String(text, place.start(), place.length()),
                anchors,
                swap == null ? "" : swap.suggestion(),
                swap == null ? "" : swap.state().name().toLowerCase(Locale.ROOT),
                tone,
                String.join(";", hints));
    }
}
