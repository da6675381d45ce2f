package org.anyue.planimport.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.Vocabulary;

/**
 * Words that document mills replace by near synonyms ({@code swaps.tsv}): 平安生产 for 安全生产, 根底 for 基础. Rows marked "mangled"
 * count only in a text that shows such traces elsewhere, so that a true 平安校园 or 平安中国 is never touched. A row that means
 * the word it finds protects that place from the rows below it.
 */
public final class Swaps {

    private record Rule(String wrong, String right, boolean always, Pattern pattern) {

        static Rule of(Lexicon.Row row) {
            String regex = row.cell(3).isEmpty() ? Pattern.quote(row.cell(0)) : row.cell(3);
            return new Rule(row.cell(0), row.cell(1), row.cell(2).equals("always"), Pattern.compile(regex));
        }

        boolean protects() {
            return wrong.equals(right);
        }
    }

    private static final Derived<List<Rule>> RULES = Vocabulary.derived(
            words -> words.rows("swaps").stream().map(Rule::of).toList());

    /** A mangled text has a sure place in so many characters; where there is one place only, the text must be short. */
    private static final int CHARACTERS_PER_TRACE = 5_000;

    private static final int SHORT = 1_000;

    private final String text;
    /** Which rule owns a character: 0 none, 1 a protecting row, 2 a swap. */
    private final byte[] taken;

    private final List<Swap> swaps = new ArrayList<>();

    private Swaps(String text) {
        this.text = text;
        this.taken = new byte[text.length()];
    }

    /** One doubtful word in Java characters of the text. */
    record Swap(int from, int to, String right) {}

    static List<Swap> find(String text) {
        Swaps search = new Swaps(text);
        List<Rule> rules = RULES.get();
        rules.stream().filter(Rule::always).forEach(search::apply);
        int traces = search.swaps.size();
        if (text.length() <= (traces == 1 ? SHORT : traces * CHARACTERS_PER_TRACE)) {
            rules.stream().filter(rule -> !rule.always()).forEach(search::apply);
        }
        search.swaps.sort(Comparator.comparingInt(Swap::from));
        return search.swaps;
    }

    /** Looks only where the word stands; what surrounds it is the expression's matter. */
    private void apply(Rule rule) {
        int length = rule.wrong().length();
        Matcher matcher = null;
        for (int at = text.indexOf(rule.wrong()); at >= 0; at = text.indexOf(rule.wrong(), at + length)) {
            if (taken[at] != 0 || taken[at + length - 1] != 0) {
                continue;
            }
            if (matcher == null) {
                matcher = rule.pattern().matcher(text);
            }
            matcher.region(at, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() == at + length) {
                java.util.Arrays.fill(taken, at, at + length, (byte) (rule.protects() ? 1 : 2));
                if (!rule.protects()) {
                    swaps.add(new Swap(at, at + length, rule.right()));
                }
            }
        }
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
