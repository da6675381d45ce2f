package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the last item of a list and does not belong to it: the signature of the plan, and paragraphs without a
 * heading that speak to everybody when each item before has fewer paragraphs ("最后，… / 各楼栋长在6月30日前…").
 */
final class Tails {

    private static final int FEWEST_ITEMS = 3;
    private static final int LONGEST_ISSUER = 40;
    private static final Pattern DATE =
            Pattern.compile("[ 　（(]*(?:20\\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})[ ]?年.{2,8}日(?:印发)?[）)]?[ 　]*");
    private static final Pattern TO_EVERYBODY = Pattern.compile(
            "[ 　]*(?:各(?!类|项|种)|另有|另外|此外|专此|请|以上|上述|会议|联系(?:人|电话)|活动(?:结束|完|期间)|未|对[^，。]{2,14}的|[^，,。；：]{2,10}(?<![主重必需纪摘概])(?:要(?![求点素闻])|须|应当|请)).*");

    private final PlanText text;

    Tails(PlanText text) {
        this.text = text;
    }

    /** Cuts them off below this section; the paragraphs become a section of requirements of their own. */
    void cut(Section root) {
        List<Section> ends = new ArrayList<>();
        for (Section last = last(root); last != null; last = last(last)) {
            ends.add(last);
        }
        if (ends.isEmpty()) {
            return;
        }
        int to = text.trim(ends.getLast().range().from(), ends.getLast().range().to())
                .to();
        int signed = signature(ends.getLast(), to);
        if (signed < to) {
            ends.forEach(section -> section.end(signed));
        }
        paragraphs(root, ends);
    }

    private static @Nullable Section last(Section section) {
        return section.children().stream()
                .filter(child -> child.role() != SectionRole.ATTACHMENT)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** Where issuer and date start at the end of a section, else its end. */
    private int signature(Section section, int to) {
        List<Range> lines = text.lines(new Range(section.bodyStart(), to));
        if (lines.size() < 2 || !DATE.matcher(text.at(lines.getLast())).matches()) {
            return to;
        }
        int at = lines.size() - 1;
        while (at > 1 && issuer(text.at(lines.get(at - 1)))) {
            at--;
        }
        return lines.get(at).from();
    }

    private static boolean issuer(String line) {
        return line.length() <= LONGEST_ISSUER && !line.matches(".*[。，；：,;:].*");
    }

    private void paragraphs(Section root, List<Section> ends) {
        Section last = ends.getLast();
        Section parent = last.parent();
        if (parent == null || !last.children().isEmpty()) {
            return;
        }
        List<Section> items = parent.children().stream()
                .filter(item -> item.mark() != null
                        && last.mark() != null
                        && item.mark().style() == last.mark().style())
                .toList();
        int usual = items.stream()
                .filter(item -> item != last)
                .mapToInt(item -> text.lines(item.range()).size())
                .max()
                .orElse(0);
        List<Range> lines = text.lines(last.range());
        boolean more = items.size() >= FEWEST_ITEMS
                && items.stream().allMatch(item -> item.children().isEmpty())
                && lines.size() > usual
                && TO_EVERYBODY.matcher(text.at(lines.get(usual))).matches();
        if (!more) {
            return;
        }
        Range tail = new Range(lines.get(usual).from(), last.range().to());
        ends.forEach(section -> section.end(tail.from()));
        Section closing = new Section(
                new Mark(MarkStyle.LABEL, "", 0, 1, new Range(tail.from(), tail.from())),
                root,
                new Range(tail.from(), tail.from()),
                tail);
        closing.role(SectionRole.REQUIREMENTS);
        root.sortChildren();
    }
}
