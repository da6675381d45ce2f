package org.anyue.planimport.web;

import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Spans;
import org.anyue.planimport.review.WordCorrection;

/** Places of the plan with some words around them. */
final class Excerpts {

    private static final int AROUND = 24;

    private final PlanReview review;
    private final int[] text;

    Excerpts(PlanReview review) {
        this.review = review;
        this.text = review.plan().text().codePoints().toArray();
    }

    Question.Excerpt of(String anchor, SourceSpan place) {
        return new Question.Excerpt(
                anchor,
                words(Math.max(0, place.start() - AROUND), place.start()),
                words(place.start(), place.end()),
                words(place.end(), Math.min(text.length, place.end() + AROUND)));
    }

    Question.Excerpt of(LedgerSentence sentence) {
        return of("s" + sentence.position(), sentence.span());
    }

    /** A name that holds a swapped word has the anchor, the word inside has none. */
    String anchor(WordCorrection correction) {
        return review.ledger().corrections().stream()
                .filter(other -> Spans.holds(other.span(), correction.span()))
                .filter(other -> other.span().length() > correction.span().length())
                .findFirst()
                .map(outer -> "c" + outer.position())
                .orElse("c" + correction.position());
    }

    private String words(int from, int to) {
        return new String(text, from, to - from).replace('\n', ' ').replace('\t', ' ');
    }
}
