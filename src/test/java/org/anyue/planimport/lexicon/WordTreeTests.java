package org.anyue.planimport.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordTreeTests {

    private static final int[] ALPHABET = "市县区局委办(应急安全𠮷.*月".codePoints().toArray();

    private final Random random = new Random(11);

    /** The plain alternation, longest word first, is what the tree stands for: also when what follows makes it go back. */
    @Test
    void itFindsWhatTheAlternationOfTheWordsFinds() {
        for (int round = 0; round < 400; round++) {
            List<String> words = Stream.generate(() -> word(1 + random.nextInt(4)))
                    .limit(1 + random.nextInt(40))
                    .toList();
            String text = word(200);
            String flat = words.stream()
                    .distinct()
                    .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")"));
            String tree = WordTree.pattern(words);
            for (String around : List.of("%s", "%s[局委]", "[市县]{0,3}%s办?", "(?<=%s)急", "(?!%s).")) {
                assertThat(found(around.formatted(tree), text))
                        .as("%s with %s in %s", around, words, text)
                        .isEqualTo(found(around.formatted(flat), text));
            }
        }
    }

    @Test
    void withoutWordsNothingIsFound() {
        assertThat(found(WordTree.pattern(List.of()), "市局")).isEmpty();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(WordTreeTests::place)
                .toList();
    }

    private static String place(MatchResult match) {
        return match.start() + ":" + match.group();
    }

    private String word(int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> Character.toString(ALPHABET[random.nextInt(ALPHABET.length)]))
                .collect(Collectors.joining());
    }
}
