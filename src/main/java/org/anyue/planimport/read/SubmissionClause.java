package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import org.anyue.planimport.CompiledPlan.DatePhrase;
import org.anyue.planimport.structure.Sentence;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/** A part of a sentence and the days in it by which something is due. */
record SubmissionClause(Sentence sentence, List<DatePhrase> deadlines) {

    /** The parts between semicolons, those of a bracket (联系人：甲；电话：…) left alone. */
    static List<SubmissionClause> of(PlanText text, Sentence sentence, SubmissionDeadlines due) {
        List<SubmissionClause> clauses = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= sentence.text().length(); i++) {
            boolean end = i == sentence.text().length();
            char sign = end ? '；' : sentence.text().charAt(i);
            depth = "（(".indexOf(sign) >= 0 ? depth + 1 : "）)".indexOf(sign) >= 0 ? Math.max(0, depth - 1) : depth;
            if (end || depth == 0 && "；;".indexOf(sign) >= 0) {
                Range range = text.trim(
                        sentence.range().from() + from,
                        sentence.range().from()
                                + Math.min(i + 1, sentence.text().length()));
                Sentence clause = new Sentence(range, text.at(range), sentence.section());
                clauses.add(new SubmissionClause(clause, due.of(clause)));
                from = i + 1;
            }
        }
        return clauses;
    }

    /** Its words with {@link RemainingPapers#mark} for each of its days. */
    String marked(PlanText text) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        int start = sentence.range().from();
        for (int i = 0; i < deadlines.size(); i++) {
            int at = text.index(deadlines.get(i).span().start()) - start;
            int end = text.index(deadlines.get(i).span().end()) - start;
            if (at >= from && end <= sentence.text().length()) {
                marked.append(sentence.text(), from, at).append(RemainingPapers.mark(i));
                from = end;
            }
        }
        return marked.append(sentence.text().substring(from)).toString();
    }
}
