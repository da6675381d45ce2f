package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.Range;

/**
 * Heads of plans that count nothing: signs before short lines ("◎上好一堂安全课") and titles that run into their paragraphs
 * ("深化学习宣传。各企业…"). Both are believed only where they shape the whole text.
 */
final class UnnumberedHeads {

    private static final int FEWEST_SIGNS = 3;
    private static final int FEWEST_PARAGRAPHS = 5;

    private static final Pattern SIGNED = Pattern.compile(
            "^[ 　]{0,4}([◎●■◆★▲▶※◇○□])[ 　]*(?=[“「]?[\\u4e00-\\u9fff][^\\n。，；：]{2,22}$)", Pattern.MULTILINE);
    private static final Pattern PARAGRAPH = Pattern.compile("^[ 　]*[^ 　\\n][^\\n]{39,}$", Pattern.MULTILINE);
    private static final Pattern RUN_IN =
            Pattern.compile("[ 　]*((?!各|请|要|第|今年|本|为|根据|按照)[\\u4e00-\\u9fff“”、]{4,14})[。：:](?=[^\\n]{20})");

    private UnnumberedHeads() {}

    /** Signs that head items, numbered in their order; the sign of the section heads is told apart by its known titles. */
    static List<Mark> signed(String text) {
        Map<String, List<Range>> bySign = new HashMap<>();
        Set<String> sections = new HashSet<>();
        Matcher sign = SIGNED.matcher(text);
        while (sign.find()) {
            int end = text.indexOf('\n', sign.end());
            if (SectionRole.opensSection(
                    text.substring(sign.end(), end < 0 ? text.length() : end).strip())) {
                sections.add(sign.group(1));
            }
            bySign.computeIfAbsent(sign.group(1), _ -> new ArrayList<>()).add(new Range(sign.start(1), sign.end()));
        }
        List<Mark> marks = new ArrayList<>();
        bySign.forEach((words, places) -> {
            if (!sections.isEmpty() && !sections.contains(words) && places.size() >= FEWEST_SIGNS) {
                for (int i = 0; i < places.size(); i++) {
                    marks.add(new Mark(MarkStyle.NAMED, "", i + 1, 1, places.get(i)));
                }
            }
        });
        return marks;
    }

    /** Where nearly each long paragraph begins with a title of its own, no title returning. */
    static List<Mark> runIn(String text) {
        List<Mark> heads = new ArrayList<>();
        Set<String> words = new HashSet<>();
        int paragraphs = 0;
        Matcher paragraph = PARAGRAPH.matcher(text);
        while (paragraph.find()) {
            paragraphs++;
            Matcher title = RUN_IN.matcher(text).region(paragraph.start(), paragraph.end());
            if (title.lookingAt() && words.add(title.group(1))) {
                heads.add(new Mark(MarkStyle.LABEL, "", 0, 1, new Range(title.start(1), title.start(1))));
            }
        }
        return heads.size() >= FEWEST_PARAGRAPHS && heads.size() * 5 >= paragraphs * 4 - 5 ? heads : List.of();
    }
}
