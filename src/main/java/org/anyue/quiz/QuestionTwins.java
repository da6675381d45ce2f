package org.anyue.quiz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyue.shared.Likeness;

/** Finds questions that a bank has already, word for word or nearly. */
final class QuestionTwins {

    /** From here on two questions are alike enough to ask a person. */
    static final double ALIKE = 0.8;

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @param same whether it is the same but for marks and spaces */
    record Twin(String stem, boolean same) {}

    private record Known(String stem, Likeness likeness) {}

    private final Map<String, String> words = new HashMap<>();
    private final List<Known> known = new ArrayList<>();

    void add(QuestionContent question) {
        String plain = plain(question);
        words.putIfAbsent(plain, question.stem());
        known.add(new Known(question.stem(), Likeness.of(plain)));
    }

    /** The question that is the same, else the one that is most like it. */
    Optional<Twin> of(QuestionContent question) {
        String plain = plain(question);
        if (words.containsKey(plain)) {
            return Optional.of(new Twin(words.getOrDefault(plain, ""), true));
        }
        Likeness likeness = Likeness.of(plain);
        Known nearest = null;
        double best = ALIKE;
        for (Known one : known) {
            if (likeness.atMost(one.likeness()) < best) {
                continue;
            }
            double found = likeness.to(one.likeness());
            if (found >= best) {
                best = found;
                nearest = one;
            }
        }
        return Optional.ofNullable(nearest).map(one -> new Twin(one.stem(), false));
    }

    /** Words of stem, options and key; the options in an order of their own, because that is often shuffled. */
    private static String plain(QuestionContent question) {
        List<String> options = question.kind() == QuestionKind.TRUE_FALSE
                ? List.of()
                : question.key().options().stream()
                        .map(QuestionTwins::plain)
                        .sorted()
                        .toList();
        List<String> right = question.kind() == QuestionKind.FILL
                ? question.key().rightTexts()
                : question.key().rightOptions().stream()
                        .map(place -> plain(question.key().options().get(place)))
                        .sorted()
                        .toList();
        return plain(question.stem()) + String.join("", options) + "=" + String.join("", right);
    }

    private static String plain(String text) {
        return NO_WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
