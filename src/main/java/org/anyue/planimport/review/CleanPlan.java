package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anyue.campaign.SourceSpan;
import org.anyue.officialdoc.OfficialText;
import org.anyue.officialdoc.OfficialText.Block;
import org.anyue.officialdoc.OfficialText.Grid;
import org.anyue.officialdoc.OfficialText.Paragraph;
import org.anyue.officialdoc.OfficialText.Style;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.structure.Mark;
import org.anyue.planimport.structure.MarkStyle;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * The plan with the corrections that were applied, laid out as an official document. Empty lines and indents go, since the
 * layout stands for them; every other character is the plan's or was decided.
 */
public final class CleanPlan {

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_SIGNATURE = 30;
    private static final String STOPS = "。:：;；";
    private static final Pattern DAY =
            Pattern.compile("(?:19|20|二)[\\d〇○零一二三四五六七八九年 ]{3,}[\\d一二三四五六七八九十]+月[\\d一二三四五六七八九十 ]+日");
    private static final Pattern FLUSH = Pattern.compile("^(?:附(?:件|表)[ ]*[0-9一二三四五六七八九十]*[:：]?$|[^。；;，,]{2,}[:：]$)");

    private final PlanText text;
    private final Respelling spelling;
    private final PlanDocument document;
    private final List<Range> titles;
    private final Map<Integer, Range> headings = new TreeMap<>();
    private final Map<Integer, MarkStyle> marks = new TreeMap<>();

    private CleanPlan(String text, @Nullable String title, Collection<WordCorrection> corrections) {
        this.text = new PlanText(text);
        this.spelling = new Respelling(text, corrections);
        this.document = PlanDocument.of(this.text);
        this.titles = title == null || title.isBlank() ? List.of() : lines(text, title);
        document.root().walk().forEach(this::heading);
    }

    /**
     * @param text normalised text of the plan
     * @param title its title as the text writes it, null for none
     * @param words of the place that reads the plan: they say where a heading ends
     */
    public static OfficialText of(
            String text, @Nullable String title, Collection<WordCorrection> corrections, Vocabulary words) {
        return words.run(() -> new OfficialText(new CleanPlan(text, title, corrections).blocks()));
    }

    /** Where the title fills whole lines; a plan behind its covering notice has it twice. */
    private static List<Range> lines(String text, String title) {
        List<Range> found = new ArrayList<>();
        for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
            int end = at + title.length();
            int before = text.lastIndexOf('\n', at - 1) + 1;
            int after = text.indexOf('\n', end);
            String around =
                    text.substring(Math.min(before, at), at) + text.substring(end, after < 0 ? text.length() : after);
            if (around.isBlank()) {
                found.add(new Range(at, end));
            }
        }
        return found;
    }

    private void heading(Section section) {
        Mark mark = section.mark();
        if (mark != null && !section.title().empty()) {
            int from = mark.range().from();
            int to = section.title().to();
            while (to < text.length() && STOPS.indexOf(text.value().charAt(to)) >= 0) {
                to++;
            }
            if (to - from <= LONGEST_HEADING) {
                headings.put(from, new Range(from, to));
                marks.put(from, mark.style());
            }
        }
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            Table table = tableAt(at);
            if (table == null) {
                int newline = text.value().indexOf('\n', at);
                int end = newline < 0 ? text.length() : newline;
                Range line = text.trim(at, end);
                if (!line.empty()) {
                    blocks.add(paragraph(line));
                }
                at = end + 1;
            } else {
                blocks.add(new Grid(table.rows().stream()
                        .map(row -> row.cells().stream().map(this::words).toList())
                        .toList()));
                at = table.range().to() + 1;
            }
        }
        return blocks;
    }

    private @Nullable Table tableAt(int at) {
        return document.tables().stream()
                .filter(table -> table.range().from() == at)
                .findFirst()
                .orElse(null);
    }

    private Paragraph paragraph(Range line) {
        if (titles.stream().anyMatch(title -> title.from() <= line.from() && line.to() <= title.to())) {
            return new Paragraph(Style.TITLE, words(line), "");
        }
        Style style = style(marks.get(line.from()));
        Range heading = headings.get(line.from());
        if (style == Style.BODY || heading == null) {
            return new Paragraph(other(line), words(line), "");
        }
        int cut = Math.min(heading.to(), line.to());
        return new Paragraph(style, words(new Range(line.from(), cut)), words(new Range(cut, line.to())));
    }

    private static Style style(@Nullable MarkStyle mark) {
        return switch (mark) {
            case CHINESE -> Style.FIRST;
            case BRACKET -> Style.SECOND;
            case null, default -> Style.BODY;
        };
    }

    private Style other(Range line) {
        String words = text.at(line);
        boolean last = line.to() == text.length() || text.value().startsWith("\n\n", line.to());
        boolean day = words.length() <= LONGEST_SIGNATURE && DAY.matcher(words).matches();
        if (day && last) {
            return Style.SIGNED;
        }
        return FLUSH.matcher(words).find() && line.from() < document.bodyStart() ? Style.FLUSH : Style.BODY;
    }

    private String words(Range place) {
        return place.empty()
                ? ""
                : spelling.of(new SourceSpan(
                        text.span(place).start(), text.span(place).end()));
    }
}
