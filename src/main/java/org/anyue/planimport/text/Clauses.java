package org.anyue.planimport.text;

/** Widens a found key word to its clause or bracket. Searching the word first keeps the search linear. */
public final class Clauses {

    private static final String STOPS = "，,。；;\n\t";
    private static final int LONGEST = 60;

    private Clauses() {}

    /** The bracket around the word when it stands in one, else the clause between commas. */
    public static Range around(String text, int from, int to) {
        int start = from;
        while (start > 0
                && from - start < LONGEST
                && STOPS.indexOf(text.charAt(start - 1)) < 0
                && !bracket(text.charAt(start - 1))) {
            start--;
        }
        int open = from;
        while (open > 0
                && from - open < LONGEST
                && "。\n）)".indexOf(text.charAt(open - 1)) < 0
                && !opens(text.charAt(open - 1))) {
            open--;
        }
        int end = to;
        while (end < text.length()
                && end - to < LONGEST
                && STOPS.indexOf(text.charAt(end)) < 0
                && !bracket(text.charAt(end))) {
            end++;
        }
        int close = to;
        while (close < text.length()
                && close - to < LONGEST
                && "。\n（(".indexOf(text.charAt(close)) < 0
                && !closes(text.charAt(close))) {
            close++;
        }
        boolean inside =
                open > 0 && opens(text.charAt(open - 1)) && close < text.length() && closes(text.charAt(close));
        return inside ? new Range(open - 1, close + 1) : new Range(start, end);
    }

    private static boolean bracket(char c) {
        return opens(c) || closes(c);
    }

    private static boolean opens(char c) {
        return c == '（' || c == '(';
    }

    private static boolean closes(char c) {
        return c == '）' || c == ')';
    }
}
