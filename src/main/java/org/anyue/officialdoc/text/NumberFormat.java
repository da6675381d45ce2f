package org.anyue.officialdoc.text;

import java.util.Locale;

/** Number formats of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat), as far as Chinese documents use them. */
public final class NumberFormat {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private NumberFormat() {}

    /** The number as Word prints it; formats that nobody uses in Chinese come out as decimal, as Word itself falls back. */
    public static String write(int n, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting", "taiwaneseCounting" -> n < 100 ? counting(n) : digits(n);
            case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting", "koreanCounting" ->
                counting(n);
            case "ideographDigital", "japaneseDigitalTenThousand", "koreanDigital", "taiwaneseDigital" -> digits(n);
            case "chineseLegalSimplified" -> thousands(n, LEGAL, "拾佰仟");
            case "ideographLegalTraditional", "japaneseLegal" -> thousands(n, LEGAL_TRADITIONAL, "拾佰仟");
            case "ideographTraditional" -> cycle(n, STEMS);
            case "ideographZodiac" -> cycle(n, BRANCHES);
            case "ideographEnclosedCircle" -> sign(n, 0x3280, 10);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n);
            case "decimalEnclosedParen" -> sign(n, 0x2474, 20);
            case "decimalEnclosedFullstop" -> sign(n, 0x2488, 20);
            case "decimalZero" -> "%02d".formatted(n);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(n);
            case "upperLetter" -> letter(n, 'A');
            case "lowerLetter" -> letter(n, 'a');
            case "upperRoman" -> roman(n).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(n);
            default -> Integer.toString(n);
        };
    }

    private static String counting(int n) {
        String words = thousands(n, DIGITS.replace('〇', '零'), "十百千");
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    private static String thousands(int n, String digits, String units) {
        if (n <= 0 || n > 9999) {
            return Integer.toString(n);
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int power = 3, value = 1000; power >= 0; power--, value /= 10) {
            int digit = n / value % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append(digits.charAt(0));
                gap = false;
            }
            words.append(digits.charAt(digit));
            if (power > 0) {
                words.append(units.charAt(power - 1));
            }
        }
        return words.toString();
    }

    private static String digits(int n) {
        StringBuilder text = new StringBuilder();
        Integer.toString(n).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
        return text.toString();
    }

    private static String fullWidth(int n) {
        StringBuilder text = new StringBuilder();
        Integer.toString(n).chars().forEach(c -> text.append((char) (c - '0' + '０')));
        return text.toString();
    }

    private static String circled(int n) {
        if (n >= 21 && n <= 35) {
            return Character.toString(0x3251 + n - 21);
        }
        return n >= 36 && n <= 50 ? Character.toString(0x32B1 + n - 36) : sign(n, 0x2460, 20);
    }

    private static String sign(int n, int first, int count) {
        return n >= 1 && n <= count ? Character.toString(first + n - 1) : Integer.toString(n);
    }

    private static String cycle(int n, String signs) {
        return n < 1 ? Integer.toString(n) : String.valueOf(signs.charAt((n - 1) % signs.length()));
    }

    private static String letter(int n, char first) {
        if (n < 1 || n > 26 * 30) {
            return Integer.toString(n);
        }
        return String.valueOf((char) (first + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return Integer.toString(n);
        }
        StringBuilder text = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                text.append(ROMAN_SIGNS[i]);
            }
        }
        return text.toString();
    }

    /** A number with what belongs between it and the text: no blank after 一、 or （一）; one where number and text would otherwise run together, as in "1. 2025年". */
    public static String before(String number, String text) {
        String shown = number.strip();
        if (shown.isEmpty() || text.isBlank()) {
            return shown;
        }
        char last = shown.charAt(shown.length() - 1);
        char next = text.strip().charAt(0);
        if ("、，．。）)】］]：:".indexOf(last) >= 0 || last >= 0x2460 && last < 0x2500 || last >= 0x3220 && last < 0x3300) {
            return shown;
        }
        boolean latin = next < 0x2E80 && Character.isLetterOrDigit(next);
        return last == '.' && !latin ? shown : shown + " ";
    }
}
