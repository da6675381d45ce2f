package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.review.WordCorrection.State;
import org.anyue.planimport.web.CorrectionRow.Place;

/** Doubted words that have a suggestion, each with its places and a few characters around them; the most frequent first. */
final class CorrectionRows {

    private static final int AROUND = 10;

    private final int[] text;
    private final Map<String, List<WordCorrection>> bySwap = new LinkedHashMap<>();

    CorrectionRows(PlanReview review) {
        this.text = review.plan().text().codePoints().toArray();
        review.ledger().corrections().stream()
                .filter(correction -> !correction.suggestion().isEmpty())
                .forEach(correction -> bySwap.computeIfAbsent(
                                correction.word() + "→" + correction.suggestion(), _ -> new ArrayList<>())
                        .add(correction));
    }

    List<CorrectionRow> rows() {
        return bySwap.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .map(this::row)
                .toList();
    }

    private CorrectionRow row(List<WordCorrection> same) {
        WordCorrection first = same.getFirst();
        return new CorrectionRow(
                first.position(),
                first.word(),
                first.suggestion(),
                count(same, State.PROPOSED),
                count(same, State.APPLIED),
                count(same, State.REFUSED),
                Review.versionOfCorrections(same),
                same.stream().map(this::place).toList());
    }

    Place place(WordCorrection correction) {
        int start = correction.span().start();
        int end = correction.span().end();
        return new Place(
                correction.position(),
                around(Math.max(0, start - AROUND), start),
                correction.word(),
                around(end, Math.min(text.length, end + AROUND)),
                correction.state().name().toLowerCase(Locale.ROOT),
                correction.state().label(),
                correction.version());
    }

    private String around(int from, int to) {
        return new String(text, from, to - from).replace('\n', ' ').replace('\t', ' ');
    }

    private static int count(List<WordCorrection> same, State state) {
        return (int)
                same.stream().filter(correction -> correction.state() == state).count();
    }
}
