package org.anyue.quiz;

import java.util.List;
import org.anyue.filestore.FileAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a question says, checked or not.
 *
 * @param article the law with its version and the article, or the standard; empty while nobody has found it
 */
public record QuestionContent(
        QuestionKind kind, String stem, Key key, Filing filing, String article, String explanation, Picture picture) {

    /** Mark of the blank in a stem. */
    public static final String BLANK = "____";

    public static final String YES = "正确";
    public static final String NO = "错误";

    public QuestionContent {
        stem = stem.strip();
        article = article.strip();
        explanation = explanation.strip();
    }

    /**
     * What can be chosen and what is right.
     *
     * @param rightOptions places in {@code options}, from 0, ascending
     * @param rightTexts spellings taken as right in the blank
     */
    public record Key(List<String> options, List<Integer> rightOptions, List<String> rightTexts) {

        public Key {
            options = options.stream().map(String::strip).toList();
            rightOptions = rightOptions.stream().sorted().distinct().toList();
            rightTexts = rightTexts.stream().map(String::strip).distinct().toList();
        }

        public static Key choice(List<String> options, List<Integer> right) {
            return new Key(options, right, List.of());
        }

        public static Key truth(boolean statementHolds) {
            return choice(List.of(YES, NO), List.of(statementHolds ? 0 : 1));
        }

        public static Key blank(List<String> right) {
            return new Key(List.of(), List.of(), right);
        }
    }

    /**
     * Where a question is filed.
     *
     * @param sector code, null when it is for everybody
     */
    public record Filing(String topic, @Nullable String sector, QuestionLevel level) {

        public Filing {
            topic = topic.strip();
        }
    }

    /**
     * A picture that belongs to the stem.
     *
     * @param words what it shows, for who cannot see it
     */
    public record Picture(@Nullable FileAddress address, String words) {

        public static final Picture NONE = new Picture(null, "");

        public Picture {
            words = address == null ? "" : words.strip();
        }
    }

    public QuestionContent with(Picture other) {
        return new QuestionContent(kind, stem, key, filing, article, explanation, other);
    }

    /** The key as people write it: {@code B}, {@code ACD}, 正确, or the spellings of a blank. */
    public String answer() {
        if (kind == QuestionKind.FILL) {
            return String.join("|", key.rightTexts());
        }
        StringBuilder letters = new StringBuilder();
        for (int right : key.rightOptions()) {
            letters.append(kind == QuestionKind.TRUE_FALSE ? key.options().get(right) : letter(right));
        }
        return letters.toString();
    }

    /** @param option from 0 */
    public static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }
}
