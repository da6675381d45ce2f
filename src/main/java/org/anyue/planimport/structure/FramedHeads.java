package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.Range;

/**
 * Headings in frames at the start of a line: "【七个专题】", "〔责任〕各县…". Three of one shape, none of which returns, are headings
 * of a plan that numbers its parts in no other way; a frame that returns ("【时间】") tells something about each item.
 */
final class FramedHeads {

    private static final int FEWEST = 3;
    private static final List<Pattern> SHAPES = List.of(shape('【', '】'), shape('〔', '〕'), shape('［', '］'));

    private FramedHeads() {}

    private static Pattern shape(char opening, char closing) {
        return Pattern.compile(
                "^[ 　]{0,4}(\\%1$s)([\\u4e00-\\u9fff“”、]{2,12})\\%2$s".formatted(opening, closing), Pattern.MULTILINE);
    }

    /** Frames of the shape that comes first hold those of another. */
    static List<Mark> in(String text, List<Mark> known) {
        List<Mark> found = new ArrayList<>();
        if (known.stream().anyMatch(mark -> mark.style() == MarkStyle.CHINESE || mark.style() == MarkStyle.PART)) {
            return found;
        }
        List<List<Mark>> shapes = new ArrayList<>(SHAPES.stream()
                .map(shape -> heads(text, shape))
                .filter(s -> s.size() >= FEWEST)
                .toList());
        shapes.sort((a, b) -> Integer.compare(
                a.getFirst().range().from(), b.getFirst().range().from()));
        Set<Integer> labelled = new HashSet<>();
        known.forEach(mark -> labelled.add(mark.range().to()));
        known.stream()
                .filter(mark -> mark.style() == MarkStyle.NAMED)
                .forEach(mark -> labelled.add(mark.range().from()));
        for (int depth = 1; depth <= shapes.size(); depth++) {
            for (Mark head : shapes.get(depth - 1)) {
                if (!labelled.contains(head.range().to())) {
                    found.add(new Mark(MarkStyle.LABEL, "", 0, Math.min(depth, 2), head.range()));
                }
            }
        }
        return found;
    }

    private static List<Mark> heads(String text, Pattern shape) {
        List<Mark> heads = new ArrayList<>();
        Set<String> words = new HashSet<>();
        Matcher head = shape.matcher(text);
        while (head.find()) {
            if (!words.add(head.group(2))) {
                return List.of();
            }
            heads.add(new Mark(MarkStyle.LABEL, "", 0, 1, new Range(head.start(1), head.start(2))));
        }
        return heads;
    }
}
