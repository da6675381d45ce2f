package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import org.anyue.planimport.structure.Table;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** The sentences of a schedule row: those of its content cells, else its title alone. */
final class RowSentences {

    private RowSentences() {}

    static List<Range> of(PlanText text, Table.Row row, Columns columns) {
        List<Range> sentences = new ArrayList<>();
        for (int column : columns.content()) {
            Range cell = ScheduleReader.cell(row, column);
            if (cell != null && !cell.empty()) {
                cut(text, cell).forEach(sentence -> sentences.addAll(ClauseSplitter.split(text, sentence)));
            }
        }
        Range title = ScheduleReader.cell(row, columns.title());
        if (sentences.isEmpty() && title != null && !title.empty()) {
            sentences.add(title);
        }
        return sentences;
    }

    private static List<Range> cut(PlanText text, Range cell) {
        List<Range> sentences = new ArrayList<>();
        int from = cell.from();
        for (int i = cell.from(); i < cell.to(); i++) {
            if (text.value().charAt(i) == '。') {
                sentences.add(text.trim(from, i + 1));
                from = i + 1;
            }
        }
        sentences.add(text.trim(from, cell.to()));
        sentences.removeIf(sentence -> sentence.length() < 2);
        return sentences;
    }
}
