package org.anyue.officialdoc;

import java.text.Normalizer;

/** The last step for every format: LF, NFC, no control characters, no blanks at the ends of lines. */
final class TextLines {

    private TextLines() {}

    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\r\u000B\f\u0085\u2028\u2029]", "\n")
                .lines()
                .map(TextLines::line)
                .forEach(line -> tidy.append(line).append('\n'));
        int start = 0;
        int end = tidy.length();
        while (start < end && tidy.charAt(start) == '\n') {
            start++;
        }
        while (end > start && tidy.charAt(end - 1) == '\n') {
            end--;
        }
        return start == end ? "" : tidy.substring(start, end) + "\n";
    }

    private static String line(String raw) {
        StringBuilder line = new StringBuilder(raw.length());
        raw.codePoints().filter(TextLines::kept).forEach(line::appendCodePoint);
        int start = 0;
        int end = line.length();
        while (end > start && blank(line.charAt(end - 1))) {
            end--;
        }
        // A tab at the start is the empty first cell of a table row; indents by tab are taken off before.
        while (start < end && blank(line.charAt(start)) && line.charAt(start) != '\t') {
            start++;
        }
        return line.substring(start, end);
    }

    private static boolean kept(int c) {
        return c == '\t' || !(Character.isISOControl(c) || c == 0xFEFF || c == 0x200B || c == 0x00AD);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0';
    }
}
