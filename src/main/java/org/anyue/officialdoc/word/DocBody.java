package org.anyue.officialdoc.word;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/** Walks paragraphs and tables of a binary document, to any depth. */
final class DocBody {

    private static final int DEEPEST = 20;

    private final ListNumbers numbers;
    private final NavigableMap<Integer, List<String>> notes;

    DocBody(ListNumbers numbers, NavigableMap<Integer, List<String>> notes) {
        this.numbers = numbers;
        this.notes = notes;
    }

    List<String> blocks(Range range) {
        return blocks(range, 0);
    }

    /** @param depth how many tables are around this range */
    List<String> blocks(Range range, int depth) {
        List<String> lines = new ArrayList<>();
        StringBuilder carried = new StringBuilder();
        for (int i = 0; i < range.numParagraphs(); i++) {
            org.apache.poi.hwpf.usermodel.Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > depth && depth < DEEPEST) {
                Table table = range.getTable(paragraph);
                lines.addAll(new DocTable(this, depth + 1).rows(table));
                i += Math.max(table.numParagraphs(), 1) - 1;
            } else {
                add(paragraph, lines, carried);
            }
        }
        if (!carried.isEmpty()) {
            lines.add(carried.toString());
        }
        return lines;
    }

    private void add(org.apache.poi.hwpf.usermodel.Paragraph source, List<String> lines, StringBuilder carried) {
        List<String> after = new ArrayList<>();
        notes.subMap(source.getStartOffset(), source.getEndOffset()).values().forEach(after::addAll);
        Paragraph paragraph = read(source, after);
        if (paragraph.markDeleted()) {
            carried.append(paragraph.text());
        } else {
            lines.addAll((numbers.before(paragraph) + carried + paragraph.text())
                    .lines()
                    .toList());
            carried.setLength(0);
        }
        lines.addAll(after);
    }

    private static Paragraph read(org.apache.poi.hwpf.usermodel.Paragraph source, List<String> after) {
        DocCharacters text = new DocCharacters();
        boolean markDeleted = false;
        for (int i = 0; i < source.numCharacterRuns(); i++) {
            CharacterRun run = source.getCharacterRun(i);
            boolean gone = run.isMarkedDeleted();
            if (!gone && !run.isVanished()) {
                text.add(run);
            }
            markDeleted = gone && run.text().endsWith("\r");
        }
        String list = source.isInList() ? Integer.toString(source.getIlfo()) : "0";
        return new Paragraph(text.toString(), "", list, source.getIlvl(), markDeleted, after);
    }
}
