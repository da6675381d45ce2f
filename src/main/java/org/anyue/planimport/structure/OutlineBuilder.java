package org.anyue.planimport.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** Builds the heading tree: marks in order, levels by first appearance, roles by title. */
final class OutlineBuilder {

    private static final Pattern LABEL = Pattern.compile(
            "^[^\\p{L}\\p{N}\n（()）“”\t《》—-]{0,8}([\\u4e00-\\u9fff“”、]{1,12})(?:[：:】]|[ 　]*$)", Pattern.MULTILINE);
    /** "会议要求，…": minutes tell who speaks at the head of each part. */
    private static final Pattern MINUTES =
            Pattern.compile("^[ 　]*(会议(?:要求|强调|号召|认为|指出|听取|传达|学习|明确|决定|议定|确定|研究)(?!了?纪要))", Pattern.MULTILINE);

    private static final Pattern ATTACHMENT =
            Pattern.compile("^[ 　]*(附(?:件|表)?(?:[ ]*[0-9０-９一二三四五])?)[ ]*(?:[：:]|$)", Pattern.MULTILINE);

    /** "附件：1.… 2.…": the numbers of this list head nothing. */
    private static final Pattern ATTACHED = Pattern.compile(
            "^[ 　]*附(?:件|表)?[ ]*[：:][ 　]*\\n?[ 　]*(?:1[.．]|[1一]、)[^\\n]*(?:\\n[ 　]*(?:[2-9][.．]|[2-9二三四五六七八九]、)[^\\n]{2,60})+",
            Pattern.MULTILINE);

    private static final int FEWEST_NAMED = 3;

    private final PlanText text;
    private final TitleCutter titles;
    private final Section root;
    private final Deque<Section> open = new ArrayDeque<>();
    private final List<Mark> marks;

    private OutlineBuilder(PlanText text) {
        this.text = text;
        this.titles = new TitleCutter(text);
        this.marks = marks();
        this.root = new Section(null, null, new Range(0, 0), new Range(0, text.length()));
    }

    static PlanDocument build(PlanText text) {
        return new OutlineBuilder(text).run();
    }

    private PlanDocument run() {
        root.role(SectionRole.PREAMBLE);
        for (int i = 0; i < marks.size(); i++) {
            int limit = i + 1 < marks.size() ? marks.get(i + 1).range().from() : text.length();
            add(marks.get(i), limit);
        }
        while (!open.isEmpty()) {
            open.pop().end(text.length());
        }
        Roles.assign(root, text);
        List<Table> tables = Tables.find(text);
        int bodyStart =
                marks.isEmpty() ? text.length() : marks.getFirst().range().from();
        marks.addAll(loose(tables));
        new Tails(text).cut(root);
        List<Sentence> sentences = SentenceSplitter.split(text, root, marks, tables);
        return new PlanDocument(text, root, sentences, tables, bodyStart);
    }

    /** Items without numbers below activity sections that have no others; in a plan without any heading below the root. */
    private List<Mark> loose(List<Table> tables) {
        List<Mark> found = new ArrayList<>();
        boolean bare = root.walk().noneMatch(section -> section.role() == SectionRole.ACTIVITIES);
        List<Section> frames = root.walk()
                .filter(section -> bare && section == root
                        || section.role() == SectionRole.ACTIVITIES && ActivitySections.frame(text.at(section.title())))
                .filter(section -> section == root || section.children().isEmpty())
                .toList();
        for (Section frame : frames) {
            int to = frame == root && !root.children().isEmpty()
                    ? root.children().getFirst().range().from()
                    : frame.range().to();
            Range body = new Range(Math.min(frame.bodyStart(), to), to);
            if (tables.stream().noneMatch(table -> body.contains(table.range().from()))) {
                List<Mark> items = LooseItems.in(text, body, frame != root);
                for (int i = 0; i < items.size(); i++) {
                    item(
                            frame,
                            items.get(i),
                            i + 1 < items.size() ? items.get(i + 1).range().from() : to);
                }
                found.addAll(items);
            }
        }
        root.sortChildren();
        return found;
    }

    private void item(Section frame, Mark mark, int to) {
        Section section = new Section(
                mark, frame, titles.cut(mark, to), new Range(mark.range().from(), to));
        section.role(frame == root ? SectionRole.ACTIVITIES : SectionRole.OTHER);
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(MarkScanner.scan(text.value()));
        Matcher attached = ATTACHED.matcher(text.value());
        while (attached.find()) {
            Range list = new Range(attached.start(), attached.end());
            marks.removeIf(mark -> (mark.style() == MarkStyle.ARABIC || mark.style() == MarkStyle.CHINESE)
                    && list.contains(mark.range().from()));
        }
        boolean numbered = marks.stream().anyMatch(this::opensSection);
        Matcher labels = LABEL.matcher(text.value());
        Map<String, List<Mark>> opening = new LinkedHashMap<>();
        while (!numbered && labels.find()) {
            if (SectionRole.opensSection(labels.group(1))) {
                opening.computeIfAbsent(labels.group(1), words -> new ArrayList<>())
                        .add(label(labels.start(1)));
            }
        }
        // "时间：" that returns is told of each item and opens nothing.
        Range named = named(marks);
        opening.values().stream()
                .filter(same -> same.size() == 1)
                .map(List::getFirst)
                .filter(label -> !named.contains(label.range().from()))
                .forEach(marks::add);
        marks.addAll(FramedHeads.in(text.value(), marks));
        if (!numbered) {
            marks.addAll(UnnumberedHeads.signed(text.value()));
        }
        if (marks.isEmpty()) {
            marks.addAll(UnnumberedHeads.runIn(text.value()));
        }
        List<Mark> minutes = new ArrayList<>();
        Matcher parts = MINUTES.matcher(text.value());
        while (parts.find()) {
            minutes.add(label(parts.start(1)));
        }
        if (minutes.size() >= 2) {
            marks.addAll(minutes);
        }
        Matcher attachments = ATTACHMENT.matcher(text.value());
        while (attachments.find()) {
            marks.add(label(attachments.start(1)));
        }
        marks.sort(Comparator.comparingInt(mark -> mark.range().from()));
        return marks;
    }

    /** "活动一 … 要求：… 活动二": what is told between the first and the last of them is told of one. */
    private static Range named(List<Mark> marks) {
        List<Integer> named = marks.stream()
                .filter(Roles::activity)
                .map(mark -> mark.range().from())
                .sorted()
                .toList();
        return named.size() < FEWEST_NAMED ? new Range(0, 0) : new Range(named.getFirst(), named.getLast());
    }

    /** Whether a number stands before the heading of a section: then words at a line start are no headings. */
    private boolean opensSection(Mark mark) {
        if (mark.style() == MarkStyle.CHINESE || mark.style() == MarkStyle.PART) {
            return true;
        }
        int from = mark.range().to();
        String title = text.at(titles.cut(mark, Math.min(text.length(), from + 60)));
        return title.length() <= 8 && SectionRole.opensSection(title) && !Items.field(title.replaceAll("^活动", ""));
    }

    /** A label has no number: an empty mark in front of its words. */
    private static Mark label(int at) {
        return new Mark(MarkStyle.LABEL, "", 0, 1, new Range(at, at));
    }

    private void add(Mark mark, int limit) {
        Section parent = parentFor(mark);
        int from = mark.range().from();
        while (!open.isEmpty() && open.peek() != parent) {
            open.pop().end(from);
        }
        Section section = new Section(mark, parent, titles.cut(mark, limit), new Range(from, text.length()));
        open.push(section);
    }

    private Section parentFor(Mark mark) {
        Section same = nearest(mark);
        boolean inAttachment = open.stream().anyMatch(s -> s.parent() == root && attachment(s));
        if (mark.style() == MarkStyle.LABEL || mark.style() == MarkStyle.PART && !inAttachment) {
            return mark.depth() > 1 ? openLabel() : root;
        }
        if (same != null) {
            return nested(mark) ? java.util.Objects.requireNonNull(open.peek()) : parentOf(same);
        }
        if (mark.style() == MarkStyle.CHINESE) {
            boolean again = mark.value() == 1 && inAttachment && sawChinese();
            return again ? java.util.Objects.requireNonNull(open.peek()) : openPart();
        }
        if (mark.value() == 1) {
            if (mark.style() == MarkStyle.NAMED && !open.isEmpty() && field(open.peek())) {
                return root;
            }
            return open.isEmpty() ? root : lift(mark, java.util.Objects.requireNonNull(open.peek()));
        }
        if (countsOn(open.peek(), mark)) {
            return java.util.Objects.requireNonNull(open.peek());
        }
        for (Section section : open) {
            Mark of = section.mark();
            if (of != null
                    && (of.style().compareTo(mark.style()) < 0
                            || of.style() == mark.style() && of.depth() < mark.depth())) {
                return section;
            }
        }
        return root;
    }

    /** "活动时间：…" above "活动一": the first activity is none of its parts. */
    private boolean field(Section label) {
        SectionRole role = SectionRole.of(text.at(label.title()));
        return label.parent() == root
                && label.mark() != null
                && label.mark().style() == MarkStyle.LABEL
                && (role == SectionRole.TIME || role == SectionRole.THEME);
    }

    /** "第一阶段 （一）（二） 第二阶段 （三）": the items are counted on from stage to stage. */
    private boolean countsOn(@Nullable Section stage, Mark mark) {
        if (stage == null || stage.mark() == null || stage.mark().style() != MarkStyle.STAGE) {
            return false;
        }
        List<Section> stages = parentOf(stage).children();
        int before = stages.indexOf(stage) - 1;
        List<Section> items = before < 0 ? List.of() : stages.get(before).children();
        Mark last = items.isEmpty() ? null : items.getLast().mark();
        return last != null
                && last.style() == mark.style()
                && last.depth() == mark.depth()
                && last.value() + 1 == mark.value();
    }

    /** "〔责任〕" stands below "【保障】". */
    private Section openLabel() {
        return open.stream()
                .filter(section -> section.mark() != null
                        && section.mark().style() == MarkStyle.LABEL
                        && section.mark().depth() == 1)
                .findFirst()
                .orElse(root);
    }

    /** "一、" stands below "第一部分" where there is one. */
    private Section openPart() {
        return open.stream()
                .filter(section -> section.mark() != null && section.mark().style() == MarkStyle.PART)
                .findFirst()
                .orElse(root);
    }

    /** In a plan numbered 3 – 3.1 a list "1." starts below 3.1 although 3 looks the same. */
    private boolean nested(Mark mark) {
        Section top = open.peek();
        boolean decimal = top != null && top.mark() != null && top.mark().style() == MarkStyle.DECIMAL;
        return decimal && mark.style() == MarkStyle.ARABIC && mark.value() == 1;
    }

    /** "第一阶段" never hangs below an item; everything else starts a list below what is open. */
    private Section lift(Mark mark, Section top) {
        Section at = top;
        while (mark.style() == MarkStyle.STAGE
                && at != root
                && !(parentOf(at) == root && goesOn(at, mark))
                && at.mark() != null
                && java.util.Objects.requireNonNull(at.mark()).style().compareTo(MarkStyle.STAGE) > 0) {
            at = parentOf(at);
        }
        return at;
    }

    /** "3  每周安排 第一周 … 第五周 4  有关要求": the list of the item counts on behind the stages. */
    private boolean goesOn(Section item, Mark stage) {
        Mark of = item.mark();
        return of != null
                && marks.stream()
                        .filter(mark -> mark.range().from() > stage.range().from())
                        .filter(mark -> mark.style() == of.style() && mark.depth() == of.depth())
                        .findFirst()
                        .filter(mark -> mark.value() == of.value() + 1)
                        .isPresent();
    }

    private @Nullable Section nearest(Mark mark) {
        for (Section section : open) {
            Mark of = section.mark();
            if (of != null && of.style() == mark.style() && of.depth() == mark.depth()) {
                return section;
            }
        }
        return null;
    }

    private boolean sawChinese() {
        return root.children().stream()
                .anyMatch(s -> s.mark() != null && s.mark().style() == MarkStyle.CHINESE);
    }

    private boolean attachment(Section section) {
        return section.mark() != null
                && section.mark().style() == MarkStyle.LABEL
                && text.at(section.title()).startsWith("附");
    }

    private Section parentOf(Section section) {
        Section parent = section.parent();
        return parent == null ? root : parent;
    }
}
