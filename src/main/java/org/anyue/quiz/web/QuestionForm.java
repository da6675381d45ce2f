package org.anyue.quiz.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anyue.quiz.QuestionContent;
import org.anyue.quiz.QuestionKind;
import org.anyue.quiz.QuestionLevel;
import org.anyue.quiz.QuestionSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A question as it was typed.
 *
 * @param options one per field, empty ones at the end
 * @param right letters of the options ticked as right
 * @param truth {@code true} or {@code false} for a statement
 * @param texts spellings of the blank, one per line
 * @param number of the version that was opened, 0 for a new question
 */
public record QuestionForm(
        String kind,
        String stem,
        List<String> options,
        List<String> right,
        String truth,
        String texts,
        String topic,
        String sector,
        String level,
        String article,
        String explanation,
        String pictureWords,
        boolean pictureGone,
        int number,
        int revision,
        boolean submit) {

    static final int OPTIONS = 8;
    static final QuestionForm BLANK = new QuestionForm(
            "SINGLE", "", List.of(), List.of(), "", "", "", "", "MEDIUM", "", "", "", false, 0, 0, false);

    public QuestionForm {
        List<String> all = new ArrayList<>(options);
        while (all.size() < OPTIONS) {
            all.add("");
        }
        options = List.copyOf(all.subList(0, OPTIONS));
        right = List.copyOf(right);
    }

    static QuestionForm of(MultiValueMap<String, String> input) {
        return new QuestionForm(
                one(input, "kind"),
                one(input, "stem"),
                input.getOrDefault("option", List.of()).stream()
                        .map(QuestionForm::plain)
                        .toList(),
                input.getOrDefault("right", List.of()),
                one(input, "truth"),
                one(input, "texts"),
                one(input, "topic"),
                one(input, "sector"),
                one(input, "level"),
                one(input, "article"),
                one(input, "explanation"),
                one(input, "pictureWords"),
                !one(input, "pictureGone").isEmpty(),
                number(input, "number"),
                number(input, "revision"),
                one(input, "submit").equals("true"));
    }

    static QuestionForm of(QuestionSummary question) {
        QuestionContent content = question.content();
        String sector = content.filing().sector();
        boolean truth = content.kind() == QuestionKind.TRUE_FALSE;
        return new QuestionForm(
                content.kind().name(),
                content.stem(),
                truth ? List.of() : content.key().options(),
                truth
                        ? List.of()
                        : content.key().rightOptions().stream()
                                .map(QuestionContent::letter)
                                .toList(),
                truth ? String.valueOf(content.key().rightOptions().equals(List.of(0))) : "",
                String.join("\n", content.key().rightTexts()),
                content.filing().topic(),
                sector == null ? "" : sector,
                content.filing().level().name(),
                content.article(),
                content.explanation(),
                content.picture().words(),
                false,
                question.seen().number(),
                question.seen().revision(),
                false);
    }

    @Nullable
    QuestionKind kindOrNull() {
        return Arrays.stream(QuestionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    QuestionLevel levelOrNull() {
        return Arrays.stream(QuestionLevel.values())
                .filter(one -> one.name().equals(level))
                .findFirst()
                .orElse(null);
    }

    QuestionContent.Key key(QuestionKind chosen) {
        return switch (chosen) {
            case SINGLE, MULTIPLE -> QuestionContent.Key.choice(given(), places());
            case TRUE_FALSE ->
                truth.isEmpty()
                        ? QuestionContent.Key.choice(List.of(QuestionContent.YES, QuestionContent.NO), List.of())
                        : QuestionContent.Key.truth(truth.equals("true"));
            case FILL ->
                QuestionContent.Key.blank(texts.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        };
    }

    /** Without the empty ones at the end. */
    private List<String> given() {
        int last = options.size();
        while (last > 0 && options.get(last - 1).isBlank()) {
            last--;
        }
        return options.subList(0, last);
    }

    private List<Integer> places() {
        return right.stream()
                .filter(letter -> letter.matches("[A-H]"))
                .map(letter -> letter.charAt(0) - 'A')
                .toList();
    }

    private static String one(MultiValueMap<String, String> input, String name) {
        String value = input.getFirst(name);
        return value == null ? "" : plain(value);
    }

    /** PostgreSQL text holds no NUL; a browser sends CR LF. */
    private static String plain(String value) {
        return value.replace("\0", "").replace("\r\n", "\n").strip();
    }

    private static int number(MultiValueMap<String, String> input, String name) {
        String value = one(input, name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }
}
