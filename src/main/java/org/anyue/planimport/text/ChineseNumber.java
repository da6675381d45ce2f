package org.anyue.planimport.text;

import java.util.OptionalInt;

/** Whole numbers as plans write them: 12, １２, 十二, 两百, 一百二十, 二〇二五, ①, Ⅲ is not read. */
public final class ChineseNumber {

    /** Characters a Chinese numeral is made of, for use inside a character class. */
    public static final String CLASS = "〇零一二两三四五六七八九十百千";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** Empty when the text is no number or does not fit an int. */
    public static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return OptionalInt.empty();
        }
        if (text.chars().allMatch(Character::isDigit)) {
            int value = 0;
            for (char c : text.toCharArray()) {
                value = value * 10 + Character.digit(c, 10);
            }
            return OptionalInt.of(value);
        }
        char first = text.charAt(0);
        if (text.length() == 1 && first >= '①' && first <= '⑳') {
            return OptionalInt.of(first - '①' + 1);
        }
        return chinese(text);
    }

    private static OptionalInt chinese(String text) {
        boolean positional = text.length() > 1 && text.chars().noneMatch(c -> c == '十' || c == '百' || c == '千');
        int total = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
                continue;
            }
            int value = digit(c);
            if (value < 0) {
                return OptionalInt.empty();
            }
            digit = positional ? digit * 10 + value : value;
        }
        return OptionalInt.of(total + digit);
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
