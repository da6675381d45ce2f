package org.anyue.planimport.read;

import java.util.List;
import java.util.function.Consumer;
import org.anyue.planimport.structure.PlanDocument;
import org.anyue.planimport.structure.Section;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/**
 * Items below an activity that are one short sentence and nothing else ("1.工会组织职工签名。"): the outline takes them for titles,
 * but they tell somebody what to do.
 */
final class Leaves {

    private final PlanText text;
    private final DraftIndex drafts;
    private final DateReader dates;
    private final List<Section> leaves;
    private int next;

    Leaves(PlanDocument document, DraftIndex drafts, DateReader dates) {
        this.text = document.text();
        this.drafts = drafts;
        this.dates = dates;
        this.leaves = document.root().walk().filter(this::alone).toList();
    }

    /** Hands on those that end before a place and have not been handed on yet, in order of the text. */
    void until(int to, Consumer<Range> duty) {
        for (; next < leaves.size() && leaves.get(next).range().to() <= to; next++) {
            Section leaf = leaves.get(next);
            ActivityDraft draft = drafts.at(leaf.title().from());
            if (draft != null && draft.section != null && draft.section != leaf && tells(leaf.title())) {
                duty.accept(leaf.title());
            }
        }
    }

    private boolean alone(Section section) {
        return section.parent() != null
                && section.children().isEmpty()
                && section.title().length() > 3
                && text.at(
                                Math.min(section.title().to(), section.range().to()),
                                section.range().to())
                        .matches("[。；;\\s]*");
    }

    private boolean tells(Range title) {
        String words = text.at(title);
        return !SentenceForm.noDuty(words)
                && (SubjectReader.first(words) != null
                        || !dates.read(text, title).isEmpty()
                        || !QuantityReader.read(text, title).isEmpty());
    }
}
