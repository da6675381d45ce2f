package org.anyue.planimport.comparison;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.anyue.planimport.CompiledPlan;

/** Two texts with the words marked that only one of them has. */
public record WordDifference(List<Run> before, List<Run> now) {

    /** @param only whether the other text does not have it */
    public record Run(String text, boolean only) {}

    /** A figure, a word in letters, or a single character; Chinese writes no blanks. */
    private static final Pattern WORDS = Pattern.compile("\\d+(?:\\.\\d+)?%?|[A-Za-z]+|\\s+|.", Pattern.DOTALL);

    private static final Pattern SENTENCES = Pattern.compile("[^。；\n]*[。；\n]|[^。；\n]+");

    /** Texts longer than this are compared sentence by sentence, so that the time stays short. */
    private static final int LONG = 4000;

    /** Two equal characters between two differences only make it harder to read. */
    private static final int ISLAND = 1;

    /** Of one text in the one plan and one in the other. */
    public static WordDifference of(CompiledPlan earlier, String before, CompiledPlan plan, String now) {
        Pattern cut = before.length() + now.length() > 2 * LONG ? SENTENCES : WORDS;
        List<String> olds = tokens(cut, before);
        List<String> youngs = tokens(cut, now);
        List<Change> changes = joined(new MyersDiffWithLinearSpace<String>()
                .computeDiff(folded(Wording.of(earlier), olds), folded(Wording.of(plan), youngs), new Silent()));
        boolean[] oldOnly = new boolean[olds.size()];
        boolean[] youngOnly = new boolean[youngs.size()];
        for (Change change : changes) {
            mark(oldOnly, olds, change.startOriginal, change.endOriginal);
            mark(youngOnly, youngs, change.startRevised, change.endRevised);
        }
        return new WordDifference(runs(olds, oldOnly), runs(youngs, youngOnly));
    }

    /** A blank more or less is no difference. */
    private static void mark(boolean[] only, List<String> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            only[i] = !tokens.get(i).isBlank();
        }
    }

    private static List<String> tokens(Pattern cut, String text) {
        return cut.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> folded(Wording wording, List<String> tokens) {
        return tokens.stream().map(wording::folded).toList();
    }

    private static List<Change> joined(List<Change> changes) {
        List<Change> joined = new ArrayList<>();
        for (Change change : changes) {
            Change last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && change.startOriginal - last.endOriginal <= ISLAND) {
                joined.removeLast();
                joined.add(new Change(
                        change.deltaType,
                        last.startOriginal,
                        change.endOriginal,
                        last.startRevised,
                        change.endRevised));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    private static List<Run> runs(List<String> tokens, boolean[] only) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || only[i] != only[start]) {
                runs.add(new Run(String.join("", tokens.subList(start, i)), only[start]));
                start = i;
            }
        }
        return List.copyOf(runs);
    }

    /** Nobody waits for its progress. */
    private static final class Silent implements DiffAlgorithmListener {

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {}

        @Override
        public void diffEnd() {}
    }
}
