package org.anyue.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Questions in running text, in the layouts that are usual in Word: a number before the stem, options on one or several
 * lines, the answer in brackets or on a line of its own.
 */
final class WordQuestions {

    private static final Pattern SECTION =
            Pattern.compile("(?:第?[一二三四五六七八九十]+(?:部分)?[、.．\\s]|[（(][一二三四五六七八九十]+[)）])?\\s*"
                    + "(单选题?|单项选择题?|多选题?|多项选择题?|不定项选择题?|选择题|判断题?|是非题|填空题?|看图题|图片题)(?:[\\s（(:：].*)?");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:第\\s*(\\d{1,4})\\s*题[:：.．、]?|[（(](\\d{1,4})[)）]|(\\d{1,4})\\s*[.．、)）](?!\\d))\\s*(.*)");
    private static final Pattern LABELLED = Pattern.compile("[【\\[]?\\s*(正确答案|标准答案|参考答案|答案解析|试题解析|法律依据|法规依据|图片说明|"
            + "知识点|难易程度|行业领域|题型|答案|解析|说明|依据|出处|来源|主题|分类|难度|行业)\\s*(?:[】\\]]\\s*[:：]?|[:：])\\s*");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[（(【]\\s*([A-HＡ-Ｈ](?:[\\s、,，]*[A-HＡ-Ｈ])*|√|×|✓|✔|✗|✘|对|错|正确|错误)\\s*[)）】]");
    private static final String OPEN = "（　　）";
    private static final int LONGEST_SECTION = 60;

    private final List<RawQuestion> found = new ArrayList<>();
    private String kind = "";
    /** Whether a list of keys was announced. */
    private boolean keys;

    private @Nullable RawQuestion current;
    /** Where a line without a mark goes; null for the options. */
    private @Nullable QuestionColumn open;

    private WordQuestions() {}

    /** @param text one paragraph per line */
    static List<RawQuestion> read(String text) {
        WordQuestions reader = new WordQuestions();
        for (String line : text.split("\n")) {
            reader.line(line.replace('\u3000', ' ').replace('\u00A0', ' ').strip());
        }
        reader.close();
        return reader.found;
    }

    private void line(String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher section = SECTION.matcher(line);
        if (line.length() <= LONGEST_SECTION && section.matches()) {
            close();
            kind = kind(section.group(1));
            return;
        }
        if (KeyList.isHead(line) && !awaitsAnswer(line)) {
            close();
            keys = true;
            return;
        }
        Optional<List<KeyList.Entry>> list = KeyList.of(line, keys);
        if (list.isPresent()) {
            close();
            list.get().forEach(this::answer);
            keys = true;
            return;
        }
        keys = false;
        Matcher label = LABELLED.matcher(line);
        if (current != null && label.lookingAt()) {
            labelled(current, line);
            return;
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            begin(numbered);
            return;
        }
        if (current != null) {
            more(current, line);
        }
    }

    /** 答案： inside a question whose answer stands on the next line. */
    private boolean awaitsAnswer(String line) {
        return current != null && LABELLED.matcher(line).matches();
    }

    /** The last question of that number and section that has no answer of its own. */
    private void answer(KeyList.Entry entry) {
        String place = place(entry.number());
        found.reversed().stream()
                .filter(question -> question.place().equals(place))
                .findFirst()
                .filter(question -> question.get(QuestionColumn.ANSWER).isEmpty())
                .ifPresent(question -> question.put(QuestionColumn.ANSWER, entry.key()));
    }

    private String place(String number) {
        return kind + "第 " + number + " 题";
    }

    private static String kind(String head) {
        if (head.startsWith("单")) {
            return "单选题";
        }
        if (head.startsWith("多")) {
            return "多选题";
        }
        if (head.startsWith("判") || head.startsWith("是")) {
            return "判断题";
        }
        // 选择题, 不定项 and 看图题 leave it to the answer.
        return head.startsWith("填") ? "填空题" : "";
    }

    private void begin(Matcher numbered) {
        close();
        String number = Optional.ofNullable(numbered.group(1))
                .or(() -> Optional.ofNullable(numbered.group(2)))
                .orElseGet(() -> numbered.group(3));
        RawQuestion question = new RawQuestion(place(number));
        question.put(QuestionColumn.KIND, kind);
        current = question;
        open = QuestionColumn.STEM;
        more(question, numbered.group(4));
    }

    private void more(RawQuestion question, String line) {
        int options = OptionLine.begin(line, question.options().size());
        if (options < 0 || (open != QuestionColumn.STEM && open != null)) {
            plain(question, line);
            return;
        }
        if (options > 0) {
            plain(question, line.substring(0, options));
        }
        String rest = line.substring(options);
        Matcher label = LABELLED.matcher(rest);
        // 答案 may stand behind the last option of a line.
        boolean labelled = label.find();
        OptionLine.split(
                        labelled ? rest.substring(0, label.start()) : rest,
                        question.options().size())
                .forEach(question::option);
        open = null;
        if (labelled) {
            labelled(question, rest.substring(label.start()));
        }
    }

    private void plain(RawQuestion question, String line) {
        if (open != null) {
            question.more(open, line);
        } else if (!question.options().isEmpty()) {
            question.moreOfLastOption(line);
        }
    }

    /** One line may carry several labels: 答案：B 解析：… */
    private void labelled(RawQuestion question, String line) {
        Matcher label = LABELLED.matcher(line);
        int from = -1;
        QuestionColumn column = QuestionColumn.ANSWER;
        while (label.find()) {
            Optional<QuestionColumn> next = QuestionColumn.of(label.group(1));
            // Inside running words 说明： and the like are words.
            if (next.isEmpty() || (from >= 0 && !breaks(line, label.start()))) {
                continue;
            }
            if (from >= 0) {
                question.put(column, line.substring(from, label.start()));
            }
            column = next.get();
            from = label.end();
        }
        question.put(column, line.substring(Math.max(0, from)));
        open = column;
    }

    private static boolean breaks(String line, int at) {
        return at > 0
                && (Character.isWhitespace(line.charAt(at - 1))
                        || "；;。】]【[".indexOf(line.charAt(at - 1)) >= 0
                        || "【[".indexOf(line.charAt(at)) >= 0);
    }

    private void close() {
        if (current != null) {
            answerInStem(current);
            found.add(current);
        }
        current = null;
        open = null;
    }

    private static void answerInStem(RawQuestion question) {
        String stem = question.get(QuestionColumn.STEM);
        List<java.util.regex.MatchResult> marks =
                IN_BRACKETS.matcher(stem).results().toList();
        if (!question.get(QuestionColumn.ANSWER).isEmpty() || marks.isEmpty()) {
            return;
        }
        java.util.regex.MatchResult mark = marks.getLast();
        boolean atEnd = stem.substring(mark.end()).matches("[。.？?!！\\s]*");
        boolean truth = !mark.group(1).matches("[A-HＡ-Ｈ].*");
        question.put(QuestionColumn.ANSWER, mark.group(1));
        question.put(
                QuestionColumn.STEM,
                // The mark of a statement is no part of it; that of a choice is where the option belongs.
                stem.substring(0, mark.start()) + (truth && atEnd ? "" : OPEN) + stem.substring(mark.end()));
    }
}
