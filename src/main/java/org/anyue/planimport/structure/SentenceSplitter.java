package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/**
 * Cuts the text into sentences: at full stops outside brackets and quotation marks, at line ends, at marks and at the end of
 * titles. Titles, numbers and table rows are no sentences. The rules look far ahead within a sentence, so its length has a
 * bound: it keeps the time for a damaged text linear.
 */
final class SentenceSplitter {

    private static final int LONGEST_BRACKET = 120;

    /** No sentence of a plan is as long; a run without a full stop is cut at the next pause, and at twice the length anywhere. */
    private static final int LONGEST = 800;

    /** Stops left over from the sentence before, and bullets. */
    private static final String LEADING = "。：:；;、，】〕］●■◆★▲➢►▶◇○□•※✦☆√✓△▪◎";

    private final PlanText text;
    private final Section root;
    private final BitSet rows = new BitSet();
    private final Set<Integer> cuts = new HashSet<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private SentenceSplitter(PlanText text, Section root, List<Table> tables) {
        this.text = text;
        this.root = root;
        tables.forEach(table -> rows.set(table.range().from(), table.range().to()));
    }

    static List<Sentence> split(PlanText text, Section root, List<Mark> marks, List<Table> tables) {
        SentenceSplitter splitter = new SentenceSplitter(text, root, tables);
        marks.forEach(mark -> splitter.cuts.add(mark.range().from()));
        root.walk().filter(section -> section != root).forEach(section -> {
            splitter.cuts.add(section.title().from());
            splitter.cuts.add(section.title().to());
        });
        splitter.run();
        return List.copyOf(splitter.sentences);
    }

    private void run() {
        String value = text.value();
        int from = 0;
        int depth = 0;
        int opened = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (cuts.contains(i) && i > from) {
                add(from, i);
                from = i;
                depth = 0;
            }
            if ("（(“《".indexOf(c) >= 0) {
                depth++;
                opened = i;
            } else if ("）)”》".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            boolean stop = "。！？!?".indexOf(c) >= 0 && (depth == 0 || i - opened > LONGEST_BRACKET);
            boolean endless = i - from >= 2 * LONGEST || i - from >= LONGEST && "；;，,、".indexOf(c) >= 0;
            if (c == '\n' || stop || endless) {
                int end = i + 1;
                while (stop && end < value.length() && "”）)".indexOf(value.charAt(end)) >= 0 && depth > 0) {
                    end++;
                }
                add(from, end);
                from = end;
                depth = 0;
            }
        }
        add(from, value.length());
    }

    private void add(int from, int to) {
        Range range = text.trim(from, to);
        while (!range.empty() && LEADING.indexOf(text.value().charAt(range.from())) >= 0) {
            range = text.trim(range.from() + 1, range.to());
        }
        if (range.length() < 2 || rows.get(range.from())) {
            return;
        }
        Section section = root.at(range.from());
        if (section != root && range.from() < section.bodyStart()) {
            return;
        }
        sentences.add(new Sentence(range, text.at(range), section));
    }
}
