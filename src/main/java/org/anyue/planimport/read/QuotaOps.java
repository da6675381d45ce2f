package org.anyue.planimport.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Finds the word that says how a number is meant ({@code quotaops.tsv}): 不少于 before it, 以上 behind it, 前5名. */
final class QuotaOps {

    /**
     * @param from where the quantity starts, the word included
     * @param to where it ends, the word included
     */
    record Found(String op, int from, int to) {}

    private static final int SHORT_GAP = 8;
    private static final int SHARE_GAP = 16;
    private static final Pattern SHARE = Pattern.compile("[^，,。；;0-9]{0," + SHARE_GAP + "}");
    private static final Pattern WORDS_BETWEEN = Pattern.compile("[\\u4e00-\\u9fff（）()“”、 ]{0," + SHORT_GAP + "}");
    private static final Pattern TOP = Pattern.compile("(?:(?<![以之日月会课班岗年天此提节事当目门产])|(?<=项目|科目))前[ ]*$");
    private static final Pattern TOP_UNIT = Pattern.compile("[名位个家强件篇部幅条支组户所人队项%％]");
    private static final Pattern NOT_ABOUT = Pattern.compile("(?:[预邀相制节公条契大]约|[最附就临邻靠]近|高超)$");
    private static final Derived<Map<String, String>> BEHIND =
            Vocabulary.derived(words -> words.rows("quotaops").stream()
                    .filter(row -> row.cell(1).equals("after"))
                    .collect(Collectors.toMap(row -> row.cell(2), row -> row.cell(0), (citys, _) -> citys)));
    /** "3场以上", and with what is counted in between: "2个村以上". */
    private static final Derived<Pattern> AFTER = Vocabulary.derived(
            words -> Pattern.compile("^[ ]*(?:[（(](?:含[^（）()]{0,4}|[\\u4e00-\\u9fff]{1,2})[）)])?(?:及|或|或者)?("
                    + Lexicon.alternation(List.copyOf(BEHIND.get().keySet())) + ")(?:[（(]含[^（）()]{0,4}[）)])?|^"
                    + Lexicon.alternation(words.words("pernouns")) + "(?<thing>以上|以下|左右|以内)(?=[，,。；;、）)\\s]|$)"));

    private record Word(String op, boolean gap, String word) {}

    private static final Derived<List<Word>> BEFORE = Vocabulary.derived(words -> words.rows("quotaops").stream()
            .filter(row -> !row.cell(1).equals("after"))
            .map(row -> new Word(row.cell(0), row.cell(1).equals("gap"), row.cell(2)))
            .sorted((a, b) -> b.word().length() - a.word().length())
            .toList());

    private QuotaOps() {}

    /** The number stands at [from, unitEnd) of the clause that starts at {@code clause}; null when no word is near. */
    static @Nullable Found find(String text, int clause, int from, int unitEnd, String unit) {
        String before = text.substring(clause, from);
        if (TOP.matcher(before).find() && TOP_UNIT.matcher(unit).matches()) {
            return new Found("top", clause + before.lastIndexOf('前'), unitEnd);
        }
        Matcher after = AFTER.get().matcher(text.substring(unitEnd, Math.min(text.length(), unitEnd + 14)));
        boolean behind = after.find();
        int to = behind ? unitEnd + after.end() : unitEnd;
        Found worded = before(before, clause, unit, to);
        String word = !behind ? null : after.group("thing") == null ? after.group(1) : after.group("thing");
        String op = word == null ? null : BEHIND.get().getOrDefault(word, "=");
        boolean about = "about".equals(op) && worded != null && worded.op().equals("<=");
        if (worded != null && !about) {
            return worded;
        }
        return op == null ? null : new Found(op, from, to);
    }

    private static @Nullable Found before(String before, int clause, String unit, int to) {
        for (Word word : BEFORE.get()) {
            int at = before.lastIndexOf(word.word());
            if (at < 0 || negated(before, at, word)) {
                continue;
            }
            String between = before.substring(at + word.word().length());
            boolean fits = between.isBlank()
                    || word.gap()
                            && (WORDS_BETWEEN.matcher(between).matches()
                                    || unit.matches("[%％]")
                                            && SHARE.matcher(between).matches());
            if (fits) {
                return new Found(word.op(), clause + at, to);
            }
        }
        return null;
    }

    private static boolean negated(String before, int at, Word word) {
        String front = before.substring(0, at);
        boolean crossing = word.op().matches("[<>]") && (front.endsWith("不") || front.matches("[\\s\\S]*不[得能应宜要可]$"));
        return crossing
                || NOT_ABOUT
                        .matcher(before.substring(0, at + word.word().length()))
                        .find();
    }
}
