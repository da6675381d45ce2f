package org.anyue.planimport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;

/**
 * Removes what a document-sharing site (文库) puts around the text: buttons, counters, page list, recommendations and the
 * repeated summary block. Lists: {@code chrome.tsv}. A page counts as such a site only when at least two signs are there.
 */
final class SiteChrome {

    private static final Derived<List<Pattern>> LINES = kind("LINE");
    private static final Derived<List<Pattern>> BEFORE = kind("BEFORE");
    private static final Derived<List<Pattern>> AFTER = kind("AFTER");
    private static final Derived<List<Pattern>> BLOCK = kind("BLOCK");

    /** What stands so early is the head of the page; "当前位置" may be either. */
    private static final int AT_THE_TOP = 200;

    private SiteChrome() {}

    record Result(String text, boolean found) {}

    static Result strip(String text) {
        if (signs(text) < 2) {
            return new Result(text, false);
        }
        int from = 0;
        for (Pattern pattern : BEFORE.get()) {
            var matcher = pattern.matcher(text);
            if (matcher.find() && matcher.end() < text.length() / 2 + 500) {
                from = Math.max(from, matcher.end());
            }
        }
        int to = text.length();
        for (Pattern pattern : AFTER.get()) {
            var matcher = pattern.matcher(text);
            if (matcher.find(Math.min(text.length(), Math.max(from, AT_THE_TOP)))) {
                to = Math.min(to, matcher.start());
            }
        }
        String body = withoutBlocks(text.substring(from, to));
        List<String> kept = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            if (LINES.get().stream()
                    .noneMatch(pattern -> pattern.matcher(line.strip()).matches())) {
                kept.add(line);
            }
        }
        return new Result(String.join("\n", kept), true);
    }

    private static String withoutBlocks(String body) {
        for (Pattern pattern : BLOCK.get()) {
            var matcher = pattern.matcher(body);
            if (matcher.find()) {
                body = body.substring(0, matcher.start());
            }
        }
        return body;
    }

    private static long signs(String text) {
        long lines = text.lines()
                .filter(line -> LINES.get().stream()
                        .anyMatch(p -> p.matcher(line.strip()).matches()))
                .count();
        return lines
                + BEFORE.get().stream().filter(p -> p.matcher(text).find()).count()
                + AFTER.get().stream().filter(p -> p.matcher(text).find()).count();
    }

    private static Derived<List<Pattern>> kind(String kind) {
        return Vocabulary.derived(words -> words.rows("chrome").stream()
                .filter(row -> row.cell(0).equals(kind))
                .map(row -> Pattern.compile(row.cell(1), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE))
                .toList());
    }
}
