package org.anyue.planimport.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.planimport.ActivityKind;
import org.anyue.planimport.Selector;
import org.anyue.planimport.lexicon.Correction.OfBearer;
import org.anyue.planimport.lexicon.Correction.OfBody;
import org.anyue.planimport.lexicon.Correction.OfHiddenName;
import org.anyue.planimport.lexicon.Correction.OfKind;
import org.anyue.planimport.lexicon.Correction.OfWord;

/**
 * Proposes rows for the word lists from corrections made in review. A proposal is checked by reading once more: it is made
 * only when the words of today read the thing otherwise and the added rows read it as corrected.
 */
public final class Additions {

    private static final Pattern SHELL = Pattern.compile(
            "^(?:积极|深入|广泛|大力|认真|精心|扎实|集中)*(?:组织开展|开展|组织|举办|举行|开设|实施|推进|做好|办好|参加|参与)?|(?:主题|系列|专项)?(?:活动|工作|行动)$");
    private static final Pattern ALL = Pattern.compile("^(?:各|每个?|所有|全体)");
    private static final Pattern PLACE = Pattern.compile("^[省市县区州旗](?=.{2})");
    private static final Pattern MASK = Pattern.compile("^(?:[xX×*＊○〇]+|某+)");
    private static final int CONTEXT = 2;

    private Additions() {}

    /** The rows to offer, in the order to add them; empty when the lists read it so already or no row would. */
    public static List<WordSuggestion> propose(Correction correction, Vocabulary words) {
        return propose(correction, words, _ -> true);
    }

    /** @param fits whether rows that help may be offered; else others are tried */
    public static List<WordSuggestion> propose(Correction correction, Vocabulary words, Predicate<List<WordRow>> fits) {
        if (Reading.agrees(correction, words)) {
            return List.of();
        }
        List<WordSuggestion> taken = new ArrayList<>();
        for (List<WordSuggestion> some : candidates(correction)) {
            List<WordRow> rows = some.stream().map(WordSuggestion::row).toList();
            boolean sound = taken.isEmpty() && Vocabulary.problems(rows).isEmpty() && fits.test(rows);
            if (sound && Reading.agrees(correction, words.with(rows))) {
                taken.addAll(some);
            }
        }
        return List.copyOf(taken);
    }

    /** Sets of rows to try, the smallest first. */
    private static List<List<WordSuggestion>> candidates(Correction correction) {
        return switch (correction) {
            case OfBearer bearer -> bearer(bearer);
            case OfKind kind -> List.of(List.of(kind(kind)));
            case OfWord word -> word(word).stream().map(List::of).toList();
            case OfHiddenName name -> List.of(List.of(name(name)));
            case OfBody body -> List.of(List.of(body(body)));
        };
    }

    private static List<List<WordSuggestion>> bearer(OfBearer bearer) {
        String bare = ALL.matcher(bearer.bearer()).replaceFirst("");
        WordSuggestion ending = suggestion(bearer, "以“%s”结尾的读作承担单位".formatted(bare), "bearers", bare);
        WordSuggestion scope = suggestion(
                bearer,
                "“%s”读作“%s”".formatted(bearer.bearer(), label(bearer.selector())),
                "selectors",
                bearer.selector().name(),
                "^(?:各|每个?|所有|全体)?" + literal(bare) + "$");
        return List.of(List.of(ending), List.of(scope), List.of(ending, scope));
    }

    private static WordSuggestion kind(OfKind kind) {
        String core = SHELL.matcher(kind.title()).replaceAll("");
        String telling = core.length() < 2 ? kind.title() : core;
        return suggestion(
                kind,
                "名称里有“%s”的活动归为“%s”".formatted(telling, label(kind.kind())),
                "kinds",
                "title",
                kind.kind().name(),
                literal(telling));
    }

    /** The word before what follows it, else behind what precedes it, else between both, else everywhere. */
    private static List<WordSuggestion> word(OfWord word) {
        String sentence = word.sentence();
        int at = sentence.indexOf(word.written());
        if (at < 0) {
            return List.of();
        }
        int end = at + word.written().length();
        String before = han(sentence.substring(Math.max(0, at - CONTEXT), at));
        String after = han(sentence.substring(end, Math.min(sentence.length(), end + CONTEXT)));
        List<WordSuggestion> tries = new ArrayList<>();
        if (!after.isEmpty()) {
            tries.add(word(word, word.written() + after, literal(word.written()) + "(?=" + after + ")"));
        }
        if (!before.isEmpty()) {
            tries.add(word(word, before + word.written(), "(?<=" + before + ")" + literal(word.written())));
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            tries.add(word(
                    word,
                    before + word.written() + after,
                    "(?<=" + before + ")" + literal(word.written()) + "(?=" + after + ")"));
        }
        tries.add(word(word, word.written(), literal(word.written())));
        return tries;
    }

    private static WordSuggestion word(OfWord word, String seen, String regex) {
        String reason = word.leavesIt()
                ? "“%s”里的“%s”不再提示".formatted(seen, word.written())
                : "“%s”里的“%s”提示改为“%s”".formatted(seen, word.written(), word.meant());
        return suggestion(word, reason, "swaps", word.written(), word.meant(), "always", regex);
    }

    private static WordSuggestion name(OfHiddenName name) {
        String rest = MASK.matcher(name.name()).replaceFirst("");
        String ending = rest.substring(Math.max(0, rest.length() - CONTEXT));
        return suggestion(name, "以“%s”结尾的隐去名称读到这里为止".formatted(ending), "maskednames", ending);
    }

    private static WordSuggestion body(OfBody body) {
        String bare = PLACE.matcher(body.written()).replaceFirst("");
        return suggestion(
                body,
                "“%s”从%d年起提示改为“%s”".formatted(bare, body.since(), body.now()),
                "bodies",
                literal(bare),
                String.valueOf(body.since()),
                body.now());
    }

    private static String label(Selector selector) {
        return org.anyue.campaign.Selector.valueOf(selector.name()).label(false);
    }

    private static String label(ActivityKind kind) {
        return org.anyue.campaign.ActivityKind.valueOf(kind.name()).label();
    }

    private static WordSuggestion suggestion(Correction correction, String reason, String list, String... cells) {
        return new WordSuggestion(new WordRow(list, 1, List.of(cells)), reason, correction.sentence());
    }

    /** Chinese characters mean themselves; anything else is marked as literal. */
    private static String literal(String words) {
        return words.chars().allMatch(Character::isIdeographic)
                ? words
                : words.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", Matcher.quoteReplacement("\\") + "$1");
    }

    /** Only when all of it is Chinese: a context across a comma says little. */
    private static String han(String words) {
        return words.chars().allMatch(Character::isIdeographic) ? words : "";
    }
}
