package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/**
 * Items without numbers: an activity section that has no numbered items is cut at bullets, at "一是 … 二是", at titles in
 * lines of their own, or into its paragraphs; whichever of these is found first at least twice.
 */
final class LooseItems {

    private static final int LONGEST_TITLE = 32;
    private static final int SHORTEST_PARAGRAPH = 12;
    private static final Pattern BULLET = Pattern.compile(
            "^[ 　]*([●■◆★▲➢►▶◇○□•·※✦☆√✓]|[-*—–]{1,2}(?=[ 　]*[\\u4e00-\\u9fff“]))[ 　\t]*", Pattern.MULTILINE);
    private static final Pattern ORDINAL = Pattern.compile(
            "(?<=^|[。；;：:\n 　])(?:([一二三四五六七八九十]{1,2})是|(首先|其次|再次|再者|然后|接着|最后)[，,、]?|第([一二三四五六七八九十]{1,2})[，,、])");
    private static final Pattern ANNOUNCES = Pattern.compile("[：:]$|(?:如下|下列|下表|附表|附件)[^。]{0,12}。?$");
    private static final Pattern SHORT_LABEL = Pattern.compile("^([^：:，。；\\n]{2,10})[：:]");

    private static final int FEWEST_COUNTED = 3;
    private static final Pattern TITLED = Pattern.compile("^[ 　]*(?!一是)[^。；：\\n]{3,24}[。：:](?:[^\\n]{0,60}[。：:])?一是");

    private final PlanText text;
    private final List<Mark> marks = new ArrayList<>();

    private LooseItems(PlanText text) {
        this.text = text;
    }

    /** Marks of the items between two positions, empty when there are no two. */
    static List<Mark> in(PlanText text, Range range, boolean paragraphs) {
        LooseItems items = new LooseItems(text);
        items.bullets(range);
        if (items.marks.size() < 2 && paragraphs && items.restarts(range)) {
            items.paragraphs(range);
        }
        if (items.marks.size() < 2) {
            items.ordinals(range);
        }
        if (items.marks.size() < 2) {
            items.titles(range);
        }
        if (items.marks.size() < 2 && paragraphs) {
            items.paragraphs(range);
        }
        return items.marks.size() < 2 ? List.of() : items.marks;
    }

    private void bullets(Range range) {
        marks.clear();
        Matcher bullet = BULLET.matcher(text.value()).region(range.from(), range.to());
        while (bullet.find()) {
            add("", bullet.start(1), bullet.end());
        }
    }

    /** "抓排查。一是…二是… 抓演练。一是…": each paragraph counts for itself what belongs to it. */
    private boolean restarts(Range range) {
        List<Range> lines = text.lines(range);
        long counted = lines.stream()
                .filter(line -> TITLED.matcher(text.at(line)).find())
                .count();
        return counted >= FEWEST_COUNTED && counted * 2 > lines.size();
    }

    private void ordinals(Range range) {
        marks.clear();
        Matcher ordinal = ORDINAL.matcher(text.value()).region(range.from(), range.to());
        ordinal.useTransparentBounds(true);
        while (ordinal.find()) {
            add(ordinal.group().replaceAll("[，,、]$", ""), ordinal.start(), ordinal.end());
        }
    }

    private void titles(Range range) {
        marks.clear();
        List<Range> lines = text.lines(range);
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = text.at(lines.get(i));
            String next = text.at(lines.get(i + 1));
            boolean title = line.length() <= LONGEST_TITLE
                    && line.length() > 2
                    && !line.matches(".*[，,。；;：:].*")
                    && !Items.field(line)
                    && (next.length() > LONGEST_TITLE
                            || next.endsWith("。")
                            || SHORT_LABEL.matcher(next).find());
            if (title) {
                add("", lines.get(i).from(), lines.get(i).from());
            }
        }
    }

    private void paragraphs(Range range) {
        marks.clear();
        for (Range line : text.lines(range)) {
            String words = text.at(line);
            Matcher label = SHORT_LABEL.matcher(words);
            boolean part = label.find() && Items.field(label.group(1));
            if (words.length() >= SHORTEST_PARAGRAPH
                    && !part
                    && !ANNOUNCES.matcher(words).find()
                    && "（(".indexOf(words.charAt(0)) < 0) {
                add("", line.from(), line.from());
            }
        }
    }

    private void add(String words, int from, int to) {
        marks.add(new Mark(MarkStyle.ITEM, words, 0, 1, new Range(from, to)));
    }
}
