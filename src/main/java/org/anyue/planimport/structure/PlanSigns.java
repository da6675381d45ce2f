package org.anyue.planimport.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.text.PlanText;

/** Tells whether a text is an activity plan at all: a contract, a novel or a weather report has no activities to read. */
public final class PlanSigns {

    private static final int TOP_LINES = 40;
    private static final int FEWEST_WORDS = 2;
    private static final Derived<List<Pattern>> NAME = Vocabulary.derived(words -> patterns(words, "NAME"));
    private static final Derived<List<Pattern>> WORD = Vocabulary.derived(words -> patterns(words, "WORD"));
    private static final Derived<List<Pattern>> NOT = Vocabulary.derived(words -> patterns(words, "NOT"));

    private PlanSigns() {}

    public static boolean in(PlanText text) {
        List<String> top =
                text.value().lines().map(String::strip).limit(TOP_LINES).toList();
        List<String> front =
                top.stream().filter(line -> !line.isEmpty()).limit(4).toList();
        boolean month = WORD.get().getFirst().matcher(text.value()).find();
        boolean named = top.stream().anyMatch(line -> line.length() <= 80 && any(NAME, line));
        boolean other = front.stream().anyMatch(line -> any(NOT, line));
        long words = WORD.get().stream()
                .filter(word -> word.matcher(text.value()).find())
                .count();
        return !other && (month || named) && words >= FEWEST_WORDS;
    }

    private static boolean any(Derived<List<Pattern>> patterns, String line) {
        return patterns.get().stream().anyMatch(pattern -> pattern.matcher(line).find());
    }

    private static List<Pattern> patterns(Vocabulary words, String sign) {
        return words.rows("plansigns").stream()
                .filter(row -> row.cell(0).equals(sign))
                .map(row -> Pattern.compile(row.cell(1)))
                .toList();
    }
}
