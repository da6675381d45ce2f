package org.anyue.quiz;

import org.jspecify.annotations.Nullable;

/**
 * What of a bank is wanted; null and empty mean everything.
 *
 * @param text in stem, options, article or explanation
 */
public record QuestionFilter(
        String text,
        String topic,
        @Nullable QuestionKind kind,
        @Nullable QuestionLevel level,
        @Nullable QuestionState state,
        @Nullable QuestionOrigin origin) {

    public static final QuestionFilter ALL = new QuestionFilter("", "", null, null, null, null);
}
