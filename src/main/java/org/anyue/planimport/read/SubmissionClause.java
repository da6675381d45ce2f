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
        return parts(sentence.text(), "（(", "）)", "；;").stream()
                .map(part -> {
                    int from = sentence.range().from();
                    int end = Math.min(part.to() + 1, sentence.text().length());
                    Range range = text.trim(from + part.from(), from + end);
                    Sentence clause = new Sentence(range, text.at(range), sentence.section());
                    return new SubmissionClause(clause, due.of(clause));
                })
                .toList();
    }

    /** The parts between stops, from the start of the words; stops between an opening and a closing sign are none. */
    static List<Range> parts(String words, String opening, String closing, String stops) {
        List<Range> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (opening.indexOf(sign) >= 0) {
                depth++;
            } else if (closing.indexOf(sign) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && stops.indexOf(sign) >= 0) {
                parts.add(new Range(from, i));
                from = i + 1;
            }
        }
        parts.add(new Range(from, words.length()));
        return parts;
    }

    /** Its words with {@link RemainingPapers#mark} for each of its days. */
    String marked(PlanText text) {
        StringBuilder marked = new StringBuilder();
        String words = DatedPapers.plain(sentence.text());
        int from = 0;
        int start = sentence.range().from();
        for (int i = 0; i < deadlines.size(); i++) {
            int at = text.index(deadlines.get(i).span().start()) - start;
            int end = text.index(deadlines.get(i).span().end()) - start;
            if (at >= from && end <= words.length() && i < RemainingPapers.MOST_DAYS) {
                marked.append(words, from, at).append(RemainingPapers.mark(i));
                from = end;
            }
        }
        return marked.append(words.substring(from)).toString();
    }
}
