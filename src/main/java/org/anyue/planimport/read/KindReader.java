package org.anyue.planimport.read;

import java.util.List;
import java.util.regex.Pattern;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.lexicon.Lexicon;

/** Names the kind of an activity or a duty by its words ({@code kinds.tsv}). */
final class KindReader {

    private record Rule(String scope, ActivityKind kind, Pattern pattern) {}

    private static final List<Rule> RULES = Lexicon.rows("kinds").stream()
            .map(row -> new Rule(row.cell(0), ActivityKind.valueOf(row.cell(1)), Pattern.compile(row.cell(2))))
            .toList();

    private KindReader() {}

    static ActivityKind activity(String title, String body) {
        return first("title", title, first("body", body, ActivityKind.OTHER));
    }

    static ActivityKind duty(String sentence, ActivityKind activity) {
        return first("duty", sentence, activity);
    }

    static ActivityKind requirement(String sentence) {
        return first("requirement", sentence, ActivityKind.OTHER);
    }

    private static ActivityKind first(String scope, String text, ActivityKind otherwise) {
        return RULES.stream()
                .filter(rule -> rule.scope().equals(scope)
                        && rule.pattern().matcher(text).find())
                .map(Rule::kind)
                .findFirst()
                .orElse(otherwise);
    }
}
