package org.anyue.planimport.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyue.planimport.lexicon.Column;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.planimport.lexicon.WordList;
import org.anyue.planimport.lexicon.WordRow;
import org.anyue.planimport.lexicon.WordsRefused;

/** Whether a row may join a place's lists: well formed, not built in, and telling enough not to match everywhere. */
public final class WordPolicy {

    static final String BUILT_IN = "内置词表已经有这个词，不需要再加";

    /** Lists that look at one place of the sentence, where a single character says enough. */
    private static final Set<WordList> SHORT = EnumSet.of(
            WordList.UNITS,
            WordList.QUOTAVERBS,
            WordList.QUOTAOPS,
            WordList.VERBS,
            WordList.PERNOUNS,
            WordList.NOQUOTA,
            WordList.JOINTS,
            WordList.STARTERS,
            WordList.DEEDSTARTS,
            WordList.RESTDAYS);

    private static final Pattern NOT_A_LETTER = Pattern.compile("\\\\.|[^\\p{IsHan}\\p{Alnum}]");
    private static final List<String> TRIAL = trial();
    private static final int MOST_OF_TRIAL = 3;
    private static final int ENOUGH_PLANS = 60;

    private WordPolicy() {}

    /** Why the row cannot stand, in Chinese, with what to do; empty when it can. */
    public static Optional<String> problem(WordRow row) {
        List<WordsRefused.Problem> malformed = Vocabulary.problems(List.of(row));
        if (!malformed.isEmpty()) {
            return Optional.of(malformed.getFirst().reason());
        }
        WordList list = WordList.named(row.list()).orElseThrow();
        if (Vocabulary.builtIn().contains(list, row.cells())) {
            return Optional.of(BUILT_IN);
        }
        if (!SHORT.contains(list) && letters(list, row).length() < 2) {
            return Optional.of("太短，会到处命中。请写两个字以上，最好带上它前后的字");
        }
        long hit = TRIAL.stream().filter(WordMatch.of(row)::touches).count();
        return hit * MOST_OF_TRIAL > TRIAL.size()
                ? Optional.of("太宽泛，普通方案里每 10 句有 %d 句会命中。请写得更具体，例如加上前后的字".formatted(hit * 10 / TRIAL.size()))
                : Optional.empty();
    }

    /** Also measured by the place's own plans, once there is enough of them. */
    public static Optional<String> problem(WordRow row, WordReach reach) {
        return reach.sentences() >= ENOUGH_PLANS && reach.touched() * MOST_OF_TRIAL > reach.sentences()
                ? Optional.of("太宽泛，已有方案的 %d 句里会命中 %d 句。请写得更具体，例如加上前后的字".formatted(reach.sentences(), reach.touched()))
                : problem(row);
    }

    /** The characters that the row looks for. */
    private static String letters(WordList list, WordRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (list.columns().get(i).kind() == Column.Kind.PATTERN
                    && !row.cells().get(i).isEmpty()) {
                return NOT_A_LETTER.matcher(row.cells().get(i)).replaceAll("");
            }
        }
        return row.cells().getFirst();
    }

    /** Sentences as they stand in every plan. */
    private static List<String> trial() {
        try (InputStream in =
                Objects.requireNonNull(WordPolicy.class.getResourceAsStream("/planimport/words/everyday.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
