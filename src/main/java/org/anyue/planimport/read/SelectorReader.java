package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan.Scope;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.Lexicon;

/** Turns bearers as written into the selector vocabulary ({@code selectors.tsv}). */
final class SelectorReader {

    private record Rule(Selector selector, Pattern pattern) {}

    private static final List<Rule> RULES = Lexicon.rows("selectors").stream()
            .map(row -> new Rule(Selector.valueOf(row.cell(0)), Pattern.compile(row.cell(1))))
            .toList();

    private SelectorReader() {}

    static Selector of(String bearer) {
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(bearer).find())
                .map(Rule::selector)
                .findFirst()
                .orElse(Selector.NAMED);
    }

    /** The scope of a duty: each bearer adds its selector, named ones are listed. */
    static Scope scope(Bearers bearers) {
        Set<Selector> selectors = EnumSet.noneOf(Selector.class);
        List<String> named = new ArrayList<>();
        for (String bearer : bearers.all()) {
            Selector selector = of(bearer);
            selectors.add(selector);
            if (selector == Selector.NAMED && !named.contains(bearer)) {
                named.add(bearer);
            }
        }
        return new Scope(Selector.join(selectors), List.copyOf(named));
    }
}
