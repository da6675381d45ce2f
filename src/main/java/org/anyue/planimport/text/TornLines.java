package org.anyue.planimport.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text whose paragraphs a web page has torn at any place: lines of all lengths end in the middle of a sentence and go on at
 * the start of the next one. A single such line may be a stop that somebody forgot; several are joined.
 */
final class TornLines {

    private static final int FEWEST = 5;
    private static final int SHORTEST = 18;
    /** Of the longer lines at least one in this many is torn. */
    private static final int SHARE = 5;

    private static final Pattern BEGINS = Pattern.compile("(?:[ \\t　\u00a0]|[" + ChineseNumber.CLASS
            + "]{1,3}[、．.]|[（(【〔［\\[《<][^）)】〕］\\]]{0,40}[）)】〕］\\]]|[0-9０-９]{1,2}[.、．）)](?![0-9０-９])|第["
            + ChineseNumber.CLASS + "]{1,3}[^，。]|[①-⑳●○■□◆◇★☆▲△➢►▶•※]|附(?:件|表|：)|——|[A-ZＡ-Ｚ][.．、]|抄送|主送"
            + "|[\\u4e00-\\u9fff]{1,8}[：:]).*");
    /** The mark of an item at the start of a line. */
    private static final Pattern ITEM = Pattern.compile("[ 　]*(?:[" + ChineseNumber.CLASS + "]{1,3}[、．.]|[（(]["
            + ChineseNumber.CLASS + "0-9０-９]{1,3}[）)]|[0-9０-９]{1,2}[.、．]|第[" + ChineseNumber.CLASS + "]).*");

    private static final Pattern OPEN = Pattern.compile(".*[\\u4e00-\\u9fff0-9０-９，,、]");
    private static final Pattern SENTENCE = Pattern.compile(".*[，,。；;].*");

    private TornLines() {}

    /** The text itself where nothing is torn. */
    static String join(List<String> lines, String text) {
        long torn = 0;
        long longer = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            longer += lines.get(i).length() >= SHORTEST ? 1 : 0;
            torn += goesOn(lines.get(i), lines.get(i + 1)) ? 1 : 0;
        }
        if (torn < FEWEST || torn * SHARE < longer) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < lines.size(); i++) {
            boolean again = i > 0 && goesOn(lines.get(i - 1), lines.get(i));
            joined.append(i == 0 || again ? "" : "\n").append(lines.get(i));
        }
        return joined.toString();
    }

    /** "（责任单位：甲局牵头，乙大": the bracket is closed on the next line. */
    private static boolean insideBracket(String line) {
        int open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
        return open > Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'));
    }

    private static boolean closesBracket(String next) {
        int close = next.indexOf('）') < 0 ? next.indexOf(')') : next.indexOf('）');
        int open = next.indexOf('（') < 0 ? next.indexOf('(') : next.indexOf('（');
        return close >= 0 && (open < 0 || close < open);
    }

    private static boolean goesOn(String line, String next) {
        if (line.length() < SHORTEST || line.indexOf('\t') >= 0 || next.isBlank() || next.indexOf('\t') >= 0) {
            return false;
        }
        if (insideBracket(line) && closesBracket(next)) {
            return true;
        }
        // The title of an item may have a comma; only behind a whole sentence, or with a comma at its end, it is torn.
        boolean inside = ITEM.matcher(line).matches()
                ? line.indexOf('。') >= 0 || "，,、".indexOf(line.charAt(line.length() - 1)) >= 0
                : SENTENCE.matcher(line).matches();
        return inside
                && OPEN.matcher(line).matches()
                && SENTENCE.matcher(next).matches()
                && !BEGINS.matcher(next).matches();
    }
}
