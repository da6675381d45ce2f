package org.anyue.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper that came in, with its keys and explanations.
 *
 * @param receipt 26 characters, empty in the practice room
 */
public record MarkedPaper(
        ContestId contest,
        String title,
        String receipt,
        int slot,
        Instant submittedAt,
        int score,
        boolean passed,
        int flags,
        List<Question> questions) {

    /**
     * @param given what was answered, in words; empty for nothing
     * @param right the key, in words
     */
    public record Question(
            int number,
            QuestionKind kind,
            String stem,
            String given,
            String right,
            boolean correct,
            String article,
            String explanation) {}

    public boolean isPractice() {
        return receipt.isEmpty();
    }

    public boolean has(AttemptMark mark) {
        return mark.isIn(flags);
    }

    public int size() {
        return questions.size();
    }

    /** @param answers and marks as an attempt keeps them */
    static List<Question> questions(List<PaperItem> items, String answers, String marks) {
        // Once the answers are cleared the marks stand alone.
        String[] given = (answers.isEmpty() ? "|".repeat(items.size() - 1) : answers).split("\\|", -1);
        List<Question> shown = new ArrayList<>(items.size());
        for (int at = 0; at < items.size(); at++) {
            PaperItem item = items.get(at);
            boolean fill = item.kind() == QuestionKind.FILL;
            shown.add(new Question(
                    at + 1,
                    item.kind(),
                    item.stem(),
                    fill ? given[at] : words(item, given[at]),
                    fill ? item.texts().getFirst() : words(item, Marking.letters(item.right())),
                    marks.charAt(at) == Marking.RIGHT,
                    item.article(),
                    item.explanation()));
        }
        return shown;
    }

    private static String words(PaperItem item, String letters) {
        return String.join(
                "；",
                letters.chars()
                        .mapToObj(letter -> item.options().get(letter - 'A'))
                        .toList());
    }
}
