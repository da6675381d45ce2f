package org.anyue.planimport.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The words a compile runs with: the built-in lists and what a city adds. Immutable and safe for many threads; keep one per
 * city, since what readers build from it (expressions) is kept with it.
 */
public final class Vocabulary {

    private static final Vocabulary BUILT_IN = new Vocabulary(Map.of());
    private static final ScopedValue<Vocabulary> RUNNING = ScopedValue.newInstance();

    private final Map<WordList, List<Lexicon.Row>> added;
    private final ConcurrentMap<Derived<?>, Object> derived = new ConcurrentHashMap<>();

    private Vocabulary(Map<WordList, List<Lexicon.Row>> added) {
        this.added = added;
    }

    /** The lists as they are shipped. */
    public static Vocabulary builtIn() {
        return BUILT_IN;
    }

    /** Of the run this thread is in; the built-in one outside of any run. */
    static Vocabulary current() {
        return RUNNING.isBound() ? RUNNING.get() : BUILT_IN;
    }

    /** Something a reader builds from the lists, once for each vocabulary. */
    public static <T> Derived<T> derived(Function<Vocabulary, T> builder) {
        return new Derived<>(builder);
    }

    /** Runs the work with these words. */
    public <T> T run(Supplier<T> work) {
        return ScopedValue.where(RUNNING, this).call(work::get);
    }

    /**
     * These words and the given rows, which come first; rows that are there already change nothing.
     *
     * @throws WordsRefused when any row is wrong; it names all that are
     */
    public Vocabulary with(List<WordRow> rows) {
        List<WordsRefused.Problem> problems = problems(rows);
        if (!problems.isEmpty()) {
            throw new WordsRefused(problems);
        }
        Map<WordList, List<Lexicon.Row>> all = new EnumMap<>(WordList.class);
        for (WordRow row : rows) {
            WordList list = WordList.named(row.list()).orElseThrow();
            Lexicon.Row cells = new Lexicon.Row(row.cells());
            if (!contains(list, cells)) {
                all.computeIfAbsent(list, _ -> new ArrayList<>()).add(cells);
            }
        }
        added.forEach((list, before) ->
                all.computeIfAbsent(list, _ -> new ArrayList<>()).addAll(before));
        all.replaceAll((_, list) -> List.copyOf(list));
        return all.isEmpty() ? this : new Vocabulary(all);
    }

    /** What is wrong with the rows; empty when they may be added. */
    public static List<WordsRefused.Problem> problems(List<WordRow> rows) {
        List<WordsRefused.Problem> problems = new ArrayList<>();
        for (WordRow row : rows) {
            WordList list = WordList.named(row.list()).orElse(null);
            String reason = list == null ? "没有这个词表，可用的有 " + names() : list.problem(row.cells());
            if (reason != null) {
                problems.add(new WordsRefused.Problem(row, reason));
            }
        }
        return problems;
    }

    private static String names() {
        return java.util.Arrays.stream(WordList.values())
                .map(WordList::fileName)
                .collect(Collectors.joining("、"));
    }

    /** Whether the list has the row, empty cells at the end left out. */
    public boolean contains(WordList list, List<String> cells) {
        return contains(list, new Lexicon.Row(cells));
    }

    boolean contains(WordList list, Lexicon.Row row) {
        return rows(list.fileName()).stream().anyMatch(known -> known.same(row));
    }

    /** Added rows first, then the built-in ones. */
    public List<Lexicon.Row> rows(String name) {
        List<Lexicon.Row> more = WordList.named(name).map(added::get).orElse(null);
        if (more == null) {
            return Lexicon.rows(name);
        }
        List<Lexicon.Row> rows = new ArrayList<>(more);
        rows.addAll(Lexicon.rows(name));
        return List.copyOf(rows);
    }

    /** The first column only. */
    public List<String> words(String name) {
        return rows(name).stream().map(row -> row.cell(0)).toList();
    }

    String alternation(String name) {
        boolean patterns = WordList.named(name).map(WordList::patterns).orElse(false);
        return patterns ? "(?:" + String.join("|", words(name)) + ")" : Lexicon.alternation(words(name));
    }

    /** Two threads may build the same thing at the same time; the first one stays. */
    @SuppressWarnings("unchecked")
    <T> T derive(Derived<T> key) {
        Object known = derived.get(key);
        if (known == null) {
            Object built = run(() -> key.build(this));
            Object first = derived.putIfAbsent(key, built);
            known = first == null ? built : first;
        }
        return (T) known;
    }
}
