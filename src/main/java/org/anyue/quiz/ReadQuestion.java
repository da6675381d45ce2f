package org.anyue.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was understood.
 *
 * @param place where it stands in the file
 * @param words the beginning of its stem, so that it is found again
 * @param content null when it could not be understood
 * @param flaws what has to be put right in the file; empty when there is content
 */
public record ReadQuestion(
        String place, String words, @Nullable QuestionContent content, List<String> flaws) {

    public ReadQuestion {
        flaws = List.copyOf(flaws);
    }
}
