package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.text.PlanText;
import org.anyue.planimport.text.Range;

/**
 * Cuts a sentence where the next part has a subject of its own: two duties in one sentence. At a semicolon any subject
 * counts, at a comma only one that is told directly what it has to do ("…，各单位要精心组织").
 */
final class ClauseSplitter {

    private static final Pattern OUGHT = Pattern.compile("要(?!求)|应(?!急)|必须|应当|须|负责(?!人|同志|制|任)");

    private ClauseSplitter() {}

    static List<Range> split(PlanText text, Range sentence) {
        List<Range> parts = new ArrayList<>();
        int from = sentence.from();
        int depth = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            char c = text.value().charAt(i);
            depth += "（(“".indexOf(c) >= 0 ? 1 : "）)”".indexOf(c) >= 0 ? -1 : 0;
            boolean comma = depth <= 0 && (c == '，' || c == ',') && i + 1 < sentence.to();
            if (comma && told(text.at(i + 1, sentence.to())) && named(text.at(from, i))) {
                parts.add(text.trim(from, i + 1));
                from = i + 1;
            }
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

    private static boolean told(String part) {
        SubjectReader.Subject subject = SubjectReader.starting(part);
        return subject != null
                && OUGHT.matcher(part).region(subject.end(), part.length()).lookingAt();
    }

    /** The part before names somebody of its own, and says what they do. */
    private static boolean named(String part) {
        SubjectReader.Subject subject = SubjectReader.first(part);
        return subject != null
                && !subject.invited()
                && part.length() - subject.end() > 6
                && !subject.bearers().lead().isEmpty();
    }
}
