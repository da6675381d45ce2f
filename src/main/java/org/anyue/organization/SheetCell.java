package org.anyue.organization;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How words of a cell are compared: wide forms made plain, blanks out. */
final class SheetCell {

    private SheetCell() {}

    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** 县 for 县(市、区) */
    static String stem(String words) {
        String plain = plain(words);
        int bracket = plain.indexOf('(');
        return bracket > 0 ? plain.substring(0, bracket) : plain;
    }

    /** Parts of a cell that lists several things; marks inside brackets divide nothing. */
    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char c : cell.toCharArray()) {
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            if (c == '\n' || (depth <= 0 && "、，,;；/".indexOf(c) >= 0)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
