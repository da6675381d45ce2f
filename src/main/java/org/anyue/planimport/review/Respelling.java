package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.anyue.campaign.SourceSpan;

/**
 * Words of the plan with the corrections that were applied. The plan text itself is never changed; what a person typed is
 * not put back, because it no longer reads as the plan does.
 */
public final class Respelling {

    /** A name that holds a swapped word is written over as a whole. */
    private static final Comparator<WordCorrection> OUTER_FIRST = Comparator.comparingInt(
                    (WordCorrection correction) -> correction.span().start())
            .thenComparing(correction -> -correction.span().end());

    private final String plan;
    private final List<WordCorrection> applied;

    /** @param plan normalised text of the plan */
    public Respelling(String plan, Collection<WordCorrection> corrections) {
        this.plan = plan;
        this.applied = corrections.stream()
                .filter(WordCorrection::isApplied)
                .sorted(OUTER_FIRST)
                .toList();
    }

    /** What stands at the place. */
    public String of(SourceSpan place) {
        return spelled(place).words();
    }

    /** @param words some of the words that stand at the place as the plan writes them; others come back as they are */
    public String of(String words, SourceSpan place) {
        return new Respelling(plan, List.of()).follow(words, place, this);
    }

    /** @param words words that stand anywhere in the plan, such as its title */
    public String of(String words) {
        return of(words, whole());
    }

    SourceSpan whole() {
        return new SourceSpan(0, plan.codePointCount(0, plan.length()));
    }

    /**
     * The words after the corrections changed.
     *
     * @param now words that read as this respelling gives them at the place
     * @param later what holds from now on; where the words are somebody's own, only words that it corrects are replaced
     */
    String follow(String now, SourceSpan place, Respelling later) {
        Spelled mine = spelled(place);
        int at = now.isEmpty() ? -1 : mine.words().indexOf(now);
        if (at >= 0) {
            int from = mine.starts().get(at);
            int to = mine.ends().get(at + now.length() - 1);
            return later.of(new SourceSpan(from, to));
        }
        String words = now;
        for (WordCorrection correction : later.applied) {
            if (Spans.holds(place, correction.span()) && !applied.contains(correction)) {
                int found = words.indexOf(correction.word());
                words = found < 0
                        ? words
                        : words.substring(0, found)
                                + correction.suggestion()
                                + words.substring(found + correction.word().length());
            }
        }
        return words;
    }

    /** Words with the code points of the plan that each character stands for. */
    private record Spelled(String words, List<Integer> starts, List<Integer> ends) {}

    private Spelled spelled(SourceSpan place) {
        StringBuilder words = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = place.start();
        for (WordCorrection correction : applied) {
            if (Spans.holds(place, correction.span()) && correction.span().start() >= at) {
                plain(at, correction.span().start(), words, starts, ends);
                words.append(correction.suggestion());
                for (int i = 0; i < correction.suggestion().length(); i++) {
                    starts.add(correction.span().start());
                    ends.add(correction.span().end());
                }
                at = correction.span().end();
            }
        }
        plain(at, place.end(), words, starts, ends);
        return new Spelled(words.toString(), starts, ends);
    }

    private void plain(int from, int to, StringBuilder words, List<Integer> starts, List<Integer> ends) {
        if (to <= from) {
            return;
        }
        int point = from;
        for (int code : new SourceSpan(from, to).quote(plan).codePoints().toArray()) {
            words.appendCodePoint(code);
            for (int i = 0; i < Character.charCount(code); i++) {
                starts.add(point);
                ends.add(point + 1);
            }
            point++;
        }
    }
}
