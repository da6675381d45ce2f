package org.anyue.quiz;

import java.util.List;
import java.util.UUID;

/**
 * A question as it was when the contest opened. It stays so, whatever the bank does later.
 *
 * @param position in the questions of the contest, from 0
 * @param right places in {@code options}, from 0, ascending; empty for {@link QuestionKind#FILL}
 * @param texts spellings that fill the blank
 * @param picture address in the file store, empty for none
 */
public record PaperItem(
        int position,
        UUID question,
        int version,
        QuestionKind kind,
        String topic,
        QuestionLevel level,
        String stem,
        List<String> options,
        List<Integer> right,
        List<String> texts,
        String article,
        String explanation,
        String picture,
        String pictureWords) {

    public PaperItem {
        options = List.copyOf(options);
        right = List.copyOf(right);
        texts = List.copyOf(texts);
    }

    static PaperItem of(int position, Question question) {
        return new PaperItem(
                position,
                question.id().value(),
                question.version(),
                question.kind(),
                question.topic(),
                question.level(),
                question.stem(),
                question.options(),
                question.rightOptions(),
                question.rightTexts(),
                question.article(),
                question.explanation(),
                question.picture() == null ? "" : question.picture().toString(),
                question.pictureWords());
    }

    /** Characters to be read before it can be answered. */
    int length() {
        return stem.length() + options.stream().mapToInt(String::length).sum();
    }
}
