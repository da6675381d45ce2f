package org.anyue.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of keys at the end of a document: 1.A 2.BC 3.×, or 1-5 ABCDA. */
final class KeyList {

    private static final String KEY = "[A-HＡ-Ｈ]{1,8}|√|×|✓|✗|对|错|正确|错误";
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,4})\\s*[.．、:：)）]?\\s*(" + KEY + ")(?:[\\s,，;；、。]+|$)");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,4})\\s*[-－—~～至]+\\s*(\\d{1,4})\\s*[:：.．、]?\\s*([A-HＡ-Ｈ√×✓✗\\s]+)[,，;；。]?\\s*");
    private static final Pattern HEAD =
            Pattern.compile("(?:附[:：]?\\s*)?(?:[一二三四五六七八九十]+、\\s*)?(?:参考|标准|正确|试题)?答案(?:及解析)?\\s*[:：]?");

    /** The key of the question of that number. */
    record Entry(String number, String key) {}

    private KeyList() {}

    /** Whether a list may follow; the same words may also announce the answer of a single question. */
    static boolean isHead(String line) {
        return HEAD.matcher(line).matches();
    }

    /**
     * The keys of a line; empty when it is something else.
     *
     * @param announced whether such a list is expected, so that one entry is enough
     */
    static Optional<List<Entry>> of(String line, boolean announced) {
        List<Entry> entries = ranges(line);
        if (entries.isEmpty()) {
            entries = singles(line);
        }
        return entries.size() >= (announced ? 1 : 2) ? Optional.of(entries) : Optional.empty();
    }

    private static List<Entry> singles(String line) {
        List<Entry> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(line);
        int from = 0;
        while (from < line.length()) {
            if (!entry.region(from, line.length()).lookingAt()) {
                return List.of();
            }
            entries.add(new Entry(entry.group(1), entry.group(2)));
            from = entry.end();
        }
        return entries;
    }

    private static List<Entry> ranges(String line) {
        List<Entry> entries = new ArrayList<>();
        Matcher range = RANGE.matcher(line);
        int from = 0;
        while (from < line.length()) {
            if (!range.region(from, line.length()).lookingAt()) {
                return List.of();
            }
            String keys = range.group(3).replaceAll("\\s", "");
            int first = Integer.parseInt(range.group(1));
            if (Integer.parseInt(range.group(2)) - first + 1 != keys.length()) {
                return List.of();
            }
            for (int i = 0; i < keys.length(); i++) {
                entries.add(new Entry(String.valueOf(first + i), keys.substring(i, i + 1)));
            }
            from = range.end();
        }
        return entries;
    }
}
