package org.anyue.planimport.lexicon;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tries a regular expression before it may join a word list: it must compile, must not match the empty text, and must
 * finish on a long text made of its own letters. The last one is counted in characters looked at, not in time, so that the
 * answer is the same on every machine.
 */
final class PatternTrial {

    private static final int LONGEST = 600;
    private static final int TEXT = 600;
    private static final int DEEP = 100_000;
    private static final int BUDGET = 3_000_000;

    private PatternTrial() {}

    /** What is wrong, in Chinese; null when the expression may be used. */
    static @Nullable String problem(String regex) {
        if (regex.length() > LONGEST) {
            return "太长，最多%d个字符；请拆成几行".formatted(LONGEST);
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.matcher("").find()) {
                return "能匹配空的文字，会命中每一处；请写明要找的字";
            }
            return slow(pattern, letters(regex)) ? "要试的可能太多，读长文件会卡住；请去掉重复里的重复，例如 (甲+)+ 改为 甲+" : null;
        } catch (PatternSyntaxException e) {
            return e.getIndex() < 0
                    ? "不是正确的正则表达式，请检查括号是否成对"
                    : "不是正确的正则表达式，问题在第%d个字符附近，请检查括号是否成对".formatted(e.getIndex() + 1);
        }
    }

    /** Searches a text of mixed letters and one of long runs; one attempt on very long runs shows what eats the stack. */
    private static boolean slow(Pattern pattern, String letters) {
        try {
            for (String text : List.of(letters.repeat(TEXT / letters.length() + 1), runs(letters, TEXT))) {
                Matcher matcher = pattern.matcher(new Counted(text));
                boolean more = true;
                while (more) {
                    more = matcher.find();
                }
            }
            pattern.matcher(new Counted(runs(letters, DEEP))).lookingAt();
            return false;
        } catch (OverBudget | StackOverflowError e) {
            return true;
        }
    }

    /** Each letter many times in a row: 甲甲甲…乙乙乙…. */
    private static String runs(String letters, int length) {
        StringBuilder text = new StringBuilder();
        int each = length / letters.length() + 1;
        letters.chars().forEach(c -> text.repeat(c, each));
        return text.toString();
    }

    private static String letters(String regex) {
        String plain = regex.replaceAll("\\\\.|[^\\p{IsHan}\\p{Alnum}]", "");
        return plain.isEmpty() ? "安全生产1a" : plain + "。";
    }

    private static final class OverBudget extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OverBudget() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > BUDGET) {
                throw new OverBudget();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
