package org.anyue.planimport.structure;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.planimport.text.PlanText;

/** The structure of one plan: heading tree, sentences in order, tables. */
public record PlanDocument(PlanText text, Section root, List<Sentence> sentences, List<Table> tables, int bodyStart) {

    public static PlanDocument of(PlanText text) {
        return OutlineBuilder.build(text);
    }

    public Stream<Section> sections(SectionRole role) {
        return root.walk().filter(section -> section.role() == role);
    }

    /** Sentences that stand anywhere below a section. */
    public List<Sentence> within(Section section) {
        return sentences.stream()
                .filter(sentence -> section.range().contains(sentence.range()))
                .toList();
    }
}
