package org.anyue.quiz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.anyue.quiz.QuestionContent.Filing;
import org.anyue.quiz.QuestionContent.Key;
import org.jspecify.annotations.Nullable;

/** Makes a question out of what a file says; the same rules for each kind of file. */
final class QuestionReading {

    /**
     * What holds for questions that do not say so themselves.
     *
     * @param sectors name and code of each sector → its code
     */
    record Defaults(String topic, QuestionLevel level, Map<String, String> sectors) {}

    private static final Map<QuestionKind, List<String>> KINDS = Map.of(
            QuestionKind.SINGLE, List.of("单选", "单选题", "单项选择", "单项选择题", "SINGLE"),
            QuestionKind.MULTIPLE, List.of("多选", "多选题", "多项选择", "多项选择题", "MULTIPLE"),
            QuestionKind.TRUE_FALSE, List.of("判断", "判断题", "是非题", "TRUE_FALSE"),
            QuestionKind.FILL, List.of("填空", "填空题", "FILL"));
    private static final Map<QuestionLevel, List<String>> LEVELS = Map.of(
            QuestionLevel.EASY, List.of("容易", "易", "简单", "低", "EASY"),
            QuestionLevel.MEDIUM, List.of("中等", "中", "一般", "MEDIUM"),
            QuestionLevel.HARD, List.of("较难", "难", "困难", "高", "HARD"));
    private static final List<String> YES = List.of("正确", "对", "√", "✓", "✔", "是", "T", "TRUE", "Y", "YES", "A");
    private static final List<String> NO = List.of("错误", "错", "×", "✗", "✘", "X", "否", "F", "FALSE", "N", "NO", "B");
    private static final Pattern BETWEEN = Pattern.compile("[\\s、,，;；./|和及]+");
    private static final Pattern GAP = Pattern.compile("_{2,}|[（(][\\s_]*[)）]");
    private static final int WORDS = 40;

    private final RawQuestion raw;
    private final Defaults defaults;
    private final List<String> flaws = new ArrayList<>();

    private QuestionReading(RawQuestion raw, Defaults defaults) {
        this.raw = raw;
        this.defaults = defaults;
    }

    static ReadQuestion of(RawQuestion raw, Defaults defaults) {
        return new QuestionReading(raw, defaults).read();
    }

    private ReadQuestion read() {
        QuestionKind kind = kind();
        Key key = kind == null ? null : key(kind);
        // What is wrong with the key is told once; everything else that is wrong at the same time.
        boolean known = flaws.isEmpty();
        QuestionContent content = kind == null || key == null
                ? null
                : new QuestionContent(
                        kind,
                        stem(kind),
                        key,
                        new Filing(topic(), sector(), level()),
                        raw.get(QuestionColumn.ARTICLE),
                        raw.get(QuestionColumn.EXPLANATION),
                        new QuestionContent.Picture(raw.picture(), raw.get(QuestionColumn.PICTURE_WORDS)));
        if (content != null && known) {
            QuestionPolicy.flaws(content).forEach(flaw -> flaws.add(flaw.message()));
        }
        return new ReadQuestion(
                raw.place(), begin(raw.get(QuestionColumn.STEM)), flaws.isEmpty() ? content : null, flaws);
    }

    private @Nullable QuestionKind kind() {
        String written = raw.get(QuestionColumn.KIND);
        if (written.isEmpty()) {
            return guessed();
        }
        return KINDS.entrySet().stream()
                .filter(known -> known.getValue().contains(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    flaw(QuestionRefusal.KIND_UNKNOWN, written);
                    return null;
                });
    }

    private QuestionKind guessed() {
        String answer = plain(raw.get(QuestionColumn.ANSWER));
        if (!raw.options().isEmpty()) {
            boolean truth = raw.options().size() == 2
                    && YES.contains(plain(raw.options().getFirst()))
                    && NO.contains(plain(raw.options().getLast()));
            return truth ? QuestionKind.TRUE_FALSE : answer.length() > 1 ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
        }
        return YES.contains(answer) || NO.contains(answer) ? QuestionKind.TRUE_FALSE : QuestionKind.FILL;
    }

    /** The gap of a blank is always written the same way. */
    private String stem(QuestionKind kind) {
        String stem = raw.get(QuestionColumn.STEM);
        return kind == QuestionKind.FILL ? GAP.matcher(stem).replaceAll(QuestionContent.BLANK) : stem;
    }

    private Key key(QuestionKind kind) {
        String written = raw.get(QuestionColumn.ANSWER);
        if (written.isEmpty()) {
            flaw(QuestionRefusal.ANSWER_MISSING);
        }
        return switch (kind) {
            case SINGLE, MULTIPLE -> Key.choice(raw.options(), letters(written));
            case TRUE_FALSE -> truth(written);
            case FILL ->
                Key.blank(Arrays.stream(written.split("[|｜]"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList());
        };
    }

    private List<Integer> letters(String written) {
        String letters = plain(written);
        if (!letters.matches("[A-H]*")) {
            flaw(QuestionRefusal.ANSWER_UNREADABLE, begin(written));
            return List.of();
        }
        return letters.chars().mapToObj(letter -> letter - 'A').toList();
    }

    private Key truth(String written) {
        String answer = meant(plain(written));
        if (!written.isEmpty() && !YES.contains(answer) && !NO.contains(answer)) {
            flaw(QuestionRefusal.ANSWER_UNREADABLE, begin(written));
        }
        return Key.truth(YES.contains(answer));
    }

    /** A letter stands for the option that it names, in whatever order the two are written. */
    private String meant(String answer) {
        List<String> options =
                raw.options().stream().map(QuestionReading::plain).toList();
        if (options.isEmpty()) {
            return answer;
        }
        if (options.size() != 2
                || options.stream().noneMatch(YES::contains)
                || options.stream().noneMatch(NO::contains)) {
            flaw(QuestionRefusal.TRUTH_WITH_OPTIONS);
        } else if (answer.equals("A") || answer.equals("B")) {
            return options.get(answer.charAt(0) - 'A');
        }
        return answer;
    }

    private String topic() {
        String topic = raw.get(QuestionColumn.TOPIC);
        return topic.isEmpty() ? defaults.topic() : topic;
    }

    private @Nullable String sector() {
        String written = raw.get(QuestionColumn.SECTOR);
        if (written.isEmpty() || written.equals("通用")) {
            return null;
        }
        String code = defaults.sectors().get(written);
        if (code == null) {
            flaw(QuestionRefusal.SECTOR_UNKNOWN, written);
        }
        return code;
    }

    private QuestionLevel level() {
        String written = raw.get(QuestionColumn.LEVEL);
        return LEVELS.entrySet().stream()
                .filter(known -> known.getValue().contains(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    if (!written.isEmpty()) {
                        flaw(QuestionRefusal.LEVEL_UNKNOWN, written);
                    }
                    return defaults.level();
                });
    }

    private void flaw(QuestionRefusal code, Object... arguments) {
        flaws.add(QuestionFlaw.of("", code, arguments).message());
    }

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN.matcher(narrow).replaceAll("");
    }

    private static String begin(String text) {
        return text.codePointCount(0, text.length()) <= WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WORDS)) + "…";
    }
}
