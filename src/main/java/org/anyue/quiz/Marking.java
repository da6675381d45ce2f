package org.anyue.quiz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Compares answers with the key. */
public final class Marking {

    static final char RIGHT = '1';
    static final char WRONG = '0';
    static final char BLANK = '_';

    private static final int LONGEST_TEXT = 40;

    private Marking() {}

    /**
     * A marked paper.
     *
     * @param answers of each question, as letters of the item's own options or as typed, {@code |} between
     * @param marks of each question {@code 1} right, {@code 0} wrong, {@code _} not answered
     */
    public record Marked(String answers, String marks) {

        int score() {
            return (int) marks.chars().filter(mark -> mark == RIGHT).count();
        }
    }

    /** What was sent for one question: places of options as they were shown, or one text. */
    public interface Answers {

        List<String> of(int question);
    }

    static Marked mark(Paper paper, Answers answers) {
        List<String> written = new ArrayList<>(paper.size());
        StringBuilder marks = new StringBuilder(paper.size());
        for (int at = 0; at < paper.size(); at++) {
            Paper.Question question = paper.questions().get(at);
            List<String> sent = answers.of(at);
            if (question.item().kind() == QuestionKind.FILL) {
                String text = text(sent);
                written.add(text);
                marks.append(text.isEmpty() ? BLANK : fills(question.item(), text) ? RIGHT : WRONG);
            } else {
                List<Integer> chosen = chosen(question, sent);
                written.add(letters(chosen));
                marks.append(
                        chosen.isEmpty() ? BLANK : chosen.equals(question.item().right()) ? RIGHT : WRONG);
            }
        }
        return new Marked(String.join("|", written), marks.toString());
    }

    /** Of one right answer after the other. */
    static int longestRun(String marks) {
        int longest = 0;
        int run = 0;
        for (char mark : marks.toCharArray()) {
            run = mark == RIGHT ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static String letters(List<Integer> places) {
        return places.stream()
                .map(place -> String.valueOf((char) ('A' + place)))
                .collect(Collectors.joining());
    }

    private static List<Integer> chosen(Paper.Question question, List<String> sent) {
        int[] order = question.order();
        List<Integer> chosen = sent.stream()
                .filter(place -> place.length() == 1 && place.charAt(0) >= '0' && place.charAt(0) - '0' < order.length)
                .map(place -> order[place.charAt(0) - '0'])
                .distinct()
                .sorted()
                .toList();
        // Several answers to a question with one right option are no answer to it.
        boolean one = question.item().kind() != QuestionKind.MULTIPLE;
        return one && chosen.size() > 1 ? List.of() : chosen;
    }

    private static String text(List<String> sent) {
        String first = sent.isEmpty() ? "" : sent.getFirst();
        String plain = first.replaceAll("[\\p{Cntrl}|]", " ").strip();
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST_TEXT ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private static boolean fills(PaperItem item, String text) {
        String plain = plain(text);
        return item.texts().stream().anyMatch(right -> plain(right).equals(plain));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
