package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;

/**
 * Words that document mills replace by near synonyms ({@code swaps.tsv}): 平安生产 for 安全生产, 根底 for 基础. Rows marked "mangled"
 * count only in a text that shows such traces elsewhere, so that a true 平安校园 or 平安中国 is never touched.
 */
public final class Swaps {

    private record Rule(String right, boolean always, Pattern pattern) {}

    private static final Derived<List<Rule>> RULES = Vocabulary.derived(words -> words.rows("swaps").stream()
            .map(row -> new Rule(row.cell(1), row.cell(2).equals("always"), Pattern.compile(row.cell(3))))
            .toList());
    private static final Pattern MANGLED = Pattern.compile("平安生产(?!力)|根底性|效劳|催促(?:整改|落实|工作)");

    private Swaps() {}

    /** One doubtful word in Java characters of the text. */
    record Swap(int from, int to, String right) {}

    static List<Swap> find(String text) {
        boolean mangled = MANGLED.matcher(text).find();
        List<Swap> swaps = new ArrayList<>();
        for (Rule rule : RULES.get()) {
            if (!mangled && !rule.always()) {
                continue;
            }
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                int from = matcher.start();
                int to = matcher.end();
                if (swaps.stream().noneMatch(s -> s.from() < to && from < s.to())) {
                    swaps.add(new Swap(from, to, rule.right()));
                }
            }
        }
        swaps.sort(Comparator.comparingInt(Swap::from));
        return swaps;
    }

    /** The part with all doubtful words of the whole text put right; equal to the part when there is none. */
    public static String corrected(String text, int from, int to) {
        StringBuilder corrected = new StringBuilder();
        int at = from;
        for (Swap swap : find(text)) {
            if (swap.from() >= from && swap.to() <= to) {
                corrected.append(text, at, swap.from()).append(swap.right());
                at = swap.to();
            }
        }
        return corrected.append(text, at, to).toString();
    }
}
