package org.anyue.planimport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Preview sites cut the text into chunks and put "2、", "3、" … before each, in the middle of a sentence or of a number. The
 * markers are a gapless chain of paragraphs; a numbered list of a real plan is told apart because its items end with a
 * full stop. Bare page numbers ("— 3 —", "第3页 共9页") go as well.
 */
final class PageMarkers {

    private static final Pattern CHUNK = Pattern.compile("(?:\\A\\s*|\n\n+)(\\d{1,3})、(?=\\S)");
    private static final Pattern SITE_CHUNK = Pattern.compile("(?:\\A\\s*|\n+)(\\d{1,3})、(?=\\S)");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[ \\t]*(?:[—–-]{1,2}[ ]*\\d{1,3}[ ]*[—–-]{1,2}|第[ ]*\\d{1,3}[ ]*页(?:[ ]*[,，/]?[ ]*共[ ]*\\d{1,3}[ ]*页)?)[ \\t]*(?:\n|\\z)",
            Pattern.MULTILINE);

    /** What follows the number of a real list: a short title in a line of its own, or a label. */
    private static final Pattern HEADING = Pattern.compile("[^\\n，。；]{2,40}(?:\n|\\z)|[^\\n，。；]{2,8}[：:]");

    private PageMarkers() {}

    static String join(String text, boolean fromSite) {
        String withoutNumbers = PAGE_NUMBER.matcher(text).replaceAll("");
        List<int[]> chain = chain(withoutNumbers, fromSite ? SITE_CHUNK : CHUNK);
        if (chain.isEmpty() || !believable(withoutNumbers, chain, fromSite)) {
            return withoutNumbers;
        }
        StringBuilder joined = new StringBuilder(withoutNumbers.length());
        int at = 0;
        for (int[] marker : chain) {
            joined.append(withoutNumbers, at, marker[0]);
            at = marker[1];
        }
        return joined.append(withoutNumbers, at, withoutNumbers.length()).toString();
    }

    /** Start and end of each marker, numbers 1, 2, 3 … (or starting at 2 when the first chunk has none). */
    private static List<int[]> chain(String text, Pattern chunk) {
        List<int[]> chain = new ArrayList<>();
        Matcher matcher = chunk.matcher(text);
        int expected = 1;
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (chain.isEmpty() && number == 2) {
                expected = 2;
            }
            if (number == expected) {
                chain.add(new int[] {matcher.start(), matcher.end()});
                expected++;
            }
        }
        return chain;
    }

    private static boolean believable(String text, List<int[]> chain, boolean fromSite) {
        long inner = chain.stream().filter(marker -> marker[0] > 0).count();
        long cut = chain.stream()
                .filter(marker -> marker[0] > 0
                        && "。！？；!?;：:）)】〕”".indexOf(text.charAt(marker[0] - 1)) < 0
                        && !HEADING.matcher(text)
                                .region(marker[1], text.length())
                                .lookingAt())
                .count();
        if (fromSite) {
            return inner == 0 ? chain.size() == 1 : cut * 3 >= inner;
        }
        return inner >= 3 && cut * 10 >= inner * 7;
    }
}
