package org.anyue.officialdoc.html;

import java.util.Locale;
import java.util.Map;
import org.anyue.officialdoc.text.NumberFormat;
import org.jsoup.nodes.Element;

/** The number that a browser puts before an item. */
final class ListMark {

    /** CSS counter styles in the words of Word. */
    private static final Map<String, String> STYLES = Map.of(
            "cjk-ideographic", "chineseCountingThousand",
            "simp-chinese-informal", "chineseCountingThousand",
            "trad-chinese-informal", "chineseCountingThousand",
            "cjk-decimal", "ideographDigital",
            "simp-chinese-formal", "chineseLegalSimplified",
            "upper-roman", "upperRoman",
            "lower-roman", "lowerRoman",
            "upper-alpha", "upperLetter",
            "lower-alpha", "lowerLetter");

    private static final Map<String, String> TYPES =
            Map.of("A", "upperLetter", "a", "lowerLetter", "I", "upperRoman", "i", "lowerRoman");

    private ListMark() {}

    static String of(Element list, int number) {
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        if (style.matches("(?s).*list-style(-type)?\\s*:[^;]*none.*")) {
            return "";
        }
        for (Map.Entry<String, String> known : STYLES.entrySet()) {
            if (style.contains(known.getKey())) {
                String written = NumberFormat.write(number, known.getValue());
                return written + (written.charAt(0) >= 0x2E80 ? "、" : ".");
            }
        }
        return NumberFormat.write(number, TYPES.getOrDefault(list.attr("type"), "decimal")) + ".";
    }
}
