package org.anyue.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anyue.quiz.QuestionContent.Key;

/** When a question can be asked at all. Whether it is true is for the second person to judge. */
final class QuestionPolicy {

    static final int MOST_OPTIONS = 8;
    static final int STEM = 500;
    static final int OPTION = 200;
    static final int TOPIC = 20;
    static final int ARTICLE = 200;
    static final int EXPLANATION = 1000;
    static final int SPELLINGS = 10;
    static final int SPELLING = 40;

    private static final Pattern BLANK = Pattern.compile("_{2,}");

    private QuestionPolicy() {}

    /** What is wrong, in the order of the form; empty when the question can be kept. */
    static List<QuestionFlaw> flaws(QuestionContent content) {
        List<QuestionFlaw> flaws = new ArrayList<>();
        if (content.stem().isEmpty()) {
            flaws.add(QuestionFlaw.of("stem", QuestionRefusal.STEM_MISSING));
        }
        longest(flaws, "stem", content.stem(), STEM, QuestionRefusal.STEM_TOO_LONG);
        key(flaws, content);
        if (content.filing().topic().isEmpty()) {
            flaws.add(QuestionFlaw.of("topic", QuestionRefusal.TOPIC_MISSING));
        }
        longest(flaws, "topic", content.filing().topic(), TOPIC, QuestionRefusal.TOPIC_TOO_LONG);
        longest(flaws, "article", content.article(), ARTICLE, QuestionRefusal.ARTICLE_TOO_LONG);
        longest(flaws, "explanation", content.explanation(), EXPLANATION, QuestionRefusal.EXPLANATION_TOO_LONG);
        if (content.picture().address() != null && content.picture().words().isEmpty()) {
            flaws.add(QuestionFlaw.of("pictureWords", QuestionRefusal.PICTURE_WORDS_MISSING));
        }
        return flaws;
    }

    /** What is still missing before a second person looks at it. */
    static List<QuestionFlaw> missing(QuestionContent content) {
        return content.article().isEmpty()
                ? List.of(QuestionFlaw.of("article", QuestionRefusal.ARTICLE_MISSING))
                : List.of();
    }

    private static void key(List<QuestionFlaw> flaws, QuestionContent content) {
        Key key = content.key();
        switch (content.kind()) {
            case SINGLE, MULTIPLE -> choice(flaws, content.kind(), key);
            case TRUE_FALSE -> {
                if (!key.options().equals(List.of(QuestionContent.YES, QuestionContent.NO))
                        || key.rightOptions().size() != 1
                        || outside(key) >= 0) {
                    flaws.add(QuestionFlaw.of("answer", QuestionRefusal.TRUE_OR_FALSE));
                }
            }
            case FILL -> blank(flaws, content);
        }
    }

    private static void choice(List<QuestionFlaw> flaws, QuestionKind kind, Key key) {
        options(flaws, key.options());
        int right = key.rightOptions().size();
        int outside = outside(key);
        if (right == 0) {
            flaws.add(QuestionFlaw.of("answer", QuestionRefusal.ANSWER_MISSING));
        } else if (outside >= 0) {
            flaws.add(QuestionFlaw.of("answer", QuestionRefusal.ANSWER_OUTSIDE, QuestionContent.letter(outside)));
        } else if (kind == QuestionKind.SINGLE && right > 1) {
            flaws.add(QuestionFlaw.of("answer", QuestionRefusal.ONE_ANSWER));
        } else if (kind == QuestionKind.MULTIPLE && right < 2) {
            flaws.add(QuestionFlaw.of("answer", QuestionRefusal.TWO_ANSWERS));
        }
    }

    private static void options(List<QuestionFlaw> flaws, List<String> options) {
        if (options.size() < 2) {
            flaws.add(QuestionFlaw.of("options", QuestionRefusal.OPTIONS_TOO_FEW));
        } else if (options.size() > MOST_OPTIONS) {
            flaws.add(QuestionFlaw.of("options", QuestionRefusal.OPTIONS_TOO_MANY, MOST_OPTIONS));
        }
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            String letter = QuestionContent.letter(i);
            String before = seen.putIfAbsent(option, letter);
            if (option.isEmpty()) {
                flaws.add(QuestionFlaw.of("options", QuestionRefusal.OPTION_EMPTY, letter));
            } else if (before != null) {
                flaws.add(QuestionFlaw.of("options", QuestionRefusal.OPTIONS_EQUAL, before, letter));
            } else if (length(option) > OPTION) {
                flaws.add(QuestionFlaw.of("options", QuestionRefusal.OPTION_TOO_LONG, letter, OPTION));
            }
        }
    }

    private static void blank(List<QuestionFlaw> flaws, QuestionContent content) {
        if (BLANK.matcher(content.stem()).results().count() != 1) {
            flaws.add(QuestionFlaw.of("stem", QuestionRefusal.ONE_BLANK));
        }
        List<String> spellings = content.key().rightTexts();
        if (spellings.isEmpty() || spellings.contains("")) {
            flaws.add(QuestionFlaw.of("answer", QuestionRefusal.ANSWER_MISSING));
        } else if (spellings.size() > SPELLINGS || spellings.stream().anyMatch(text -> length(text) > SPELLING)) {
            flaws.add(QuestionFlaw.of("answer", QuestionRefusal.SPELLINGS_TOO_MANY, SPELLINGS, SPELLING));
        }
    }

    /** The first right place without an option, -1 for none. */
    private static int outside(Key key) {
        return key.rightOptions().stream()
                .filter(right -> right < 0 || right >= key.options().size())
                .findFirst()
                .orElse(-1);
    }

    private static void longest(List<QuestionFlaw> flaws, String field, String text, int most, QuestionRefusal code) {
        if (length(text) > most) {
            flaws.add(QuestionFlaw.of(field, code, most));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
