package org.anyue.planimport.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many sentences of stored plans a row could touch.
 *
 * @param examples a few of them
 */
public record WordReach(int touched, int sentences, int plans, List<String> examples) {

    private static final int SHOWN = 5;
    private static final int LONGEST = 80;
    private static final Pattern STOP = Pattern.compile("(?<=[。！？；])|\\n");

    /** @param texts of the plans */
    public static WordReach of(WordMatch match, List<String> texts) {
        int sentences = 0;
        int touched = 0;
        List<String> examples = new ArrayList<>();
        for (String text : texts) {
            for (String sentence : sentences(text)) {
                sentences++;
                if (match.touches(sentence)) {
                    touched++;
                    if (examples.size() < SHOWN && !examples.contains(cut(sentence))) {
                        examples.add(cut(sentence));
                    }
                }
            }
        }
        return new WordReach(touched, sentences, texts.size(), examples);
    }

    static List<String> sentences(String text) {
        return STOP.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static String cut(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= LONGEST
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
