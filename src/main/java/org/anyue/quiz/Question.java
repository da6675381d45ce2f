package org.anyue.quiz;

import java.util.List;
import org.anyue.filestore.FileAddress;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a question. It never changes: what is corrected has the next version number.
 *
 * @param version from 1
 * @param options as they are shown, without letters; 正确 and 错误 for {@link QuestionKind#TRUE_FALSE}, empty for
 *     {@link QuestionKind#FILL}
 * @param rightOptions places in {@code options}, from 0, ascending; empty for {@link QuestionKind#FILL}
 * @param rightTexts spellings taken as right in the one blank of {@link QuestionKind#FILL}, else empty
 * @param sectorCode null when it is for everybody
 * @param article the law with its version and the article, or the standard
 * @param picture a re-encoded JPEG in the file store, null without
 */
public record Question(
        QuestionId id,
        int version,
        QuestionKind kind,
        String stem,
        List<String> options,
        List<Integer> rightOptions,
        List<String> rightTexts,
        String topic,
        @Nullable String sectorCode,
        QuestionLevel level,
        String article,
        String explanation,
        @Nullable FileAddress picture,
        String pictureWords) {

    public Question {
        options = List.copyOf(options);
        rightOptions = List.copyOf(rightOptions);
        rightTexts = List.copyOf(rightTexts);
    }
}
