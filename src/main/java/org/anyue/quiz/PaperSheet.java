package org.anyue.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is shown: without keys, scores or explanations.
 *
 * @param token comes back with the answers
 * @param seconds left when it was made, 0 for no limit
 * @param last whether it is the last of the day
 */
public record PaperSheet(
        ContestId contest,
        String title,
        String token,
        int slot,
        Instant issuedAt,
        int seconds,
        boolean extended,
        boolean last,
        List<Question> questions) {

    /**
     * @param number from 1
     * @param options in the order of this paper
     * @param picture address in the file store, empty for none
     */
    public record Question(
            int number, QuestionKind kind, String stem, List<String> options, String picture, String pictureWords) {}

    public boolean isPractice() {
        return slot == 0;
    }

    static List<Question> questions(Paper paper) {
        List<Question> shown = new ArrayList<>(paper.size());
        for (Paper.Question question : paper.questions()) {
            PaperItem item = question.item();
            List<String> options = new ArrayList<>(question.order().length);
            for (int place : question.order()) {
                options.add(item.options().get(place));
            }
            shown.add(new Question(
                    shown.size() + 1, item.kind(), item.stem(), options, item.picture(), item.pictureWords()));
        }
        return shown;
    }

    /** Seconds until the deadline, 0 for none. */
    static int left(@Nullable Instant deadline, Instant now) {
        return deadline == null ? 0 : (int) Math.max(1, deadline.getEpochSecond() - now.getEpochSecond());
    }
}
