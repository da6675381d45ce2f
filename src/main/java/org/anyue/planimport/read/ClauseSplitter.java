package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/**
 * Cuts a sentence at a semicolon behind which somebody of his own is told: two duties in one sentence. At a comma it goes on;
 * whoever is named there shares the duty or has another part in it ({@link LaterPart}).
 */
final class ClauseSplitter {

    private ClauseSplitter() {}

    static List<Range> split(PlanText text, Range sentence) {
        List<Range> parts = new ArrayList<>();
        int from = sentence.from();
        int depth = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            char c = text.value().charAt(i);
            depth += "（(“".indexOf(c) >= 0 ? 1 : "）)”".indexOf(c) >= 0 ? -1 : 0;
            boolean semicolon = depth <= 0 && (c == '；' || c == ';');
            if (semicolon && i + 1 < sentence.to() && SubjectReader.first(text.at(i + 1, sentence.to())) != null) {
                parts.add(text.trim(from, i + 1));
                from = i + 1;
            }
        }
        parts.add(text.trim(from, sentence.to()));
        parts.removeIf(part -> part.length() < 4);
        return parts;
    }
}
