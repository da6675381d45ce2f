package org.anyue.planimport.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Raw extracted text → normalised text: NFC, LF, no control or zero-width characters, no site chrome, no page markers, no
 * trailing blanks, at most one empty line in a row. Words and digits stay as written.
 */
public final class Normaliser {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u2028\u2029\u0085\f\u000b]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\u200b-\u200f\u2060\ufeff\u00ad]|[\u202a-\u202e]");
    private static final Pattern TRAILING = Pattern.compile("(?<![ \u00a0\u3000])[ \u00a0\u3000]++(?=\n|$)");
    private static final Pattern MANY_EMPTY_LINES = Pattern.compile("\n{4,}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private Normaliser() {}

    public static PlanText normalise(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        text = LINE_ENDS.matcher(text).replaceAll("\n");
        text = INVISIBLE.matcher(text).replaceAll("");
        text = loneSurrogatesRemoved(text);
        text = TRAILING.matcher(text).replaceAll("");
        text = MANY_EMPTY_LINES.matcher(text).replaceAll("\n\n\n");
        SiteChrome.Result page = SiteChrome.strip(text);
        text = PageMarkers.join(WrappedLines.join(page.text()), page.found());
        text = EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
        return new PlanText(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String loneSurrogatesRemoved(String text) {
        if (text.length() == text.codePointCount(0, text.length())) {
            return text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? onlyPairs(text) : text;
        }
        return onlyPairs(text);
    }

    private static String onlyPairs(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point > Character.MAX_VALUE || !Character.isSurrogate((char) point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
