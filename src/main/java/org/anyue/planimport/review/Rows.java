package org.anyue.planimport.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.anyue.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Rows of one kind under their number; remembers what stood there before the first change. */
final class Rows<T> {

    private final String name;
    private final TreeMap<Integer, T> now;
    private final SequencedMap<Integer, T> before = new LinkedHashMap<>();

    /** @param name for messages of the log */
    Rows(String name, Collection<T> rows, Function<T, Integer> number) {
        this.name = name;
        this.now = new TreeMap<>(rows.stream().collect(Collectors.toMap(number, row -> row)));
    }

    List<T> all() {
        return List.copyOf(now.values());
    }

    /** @throws NotFound when there is none of that number */
    T get(int number) {
        T row = now.get(number);
        if (row == null) {
            throw new NotFound(name + " " + number);
        }
        return row;
    }

    @Nullable
    T find(int number) {
        return now.get(number);
    }

    int next() {
        return now.isEmpty() ? 1 : now.lastKey() + 1;
    }

    /** A row that nothing stood for; it is not part of what is replaced. */
    void add(int number, T row) {
        now.put(number, row);
    }

    void replace(int number, UnaryOperator<T> verb) {
        T old = get(number);
        before.putIfAbsent(number, old);
        now.put(number, verb.apply(old));
    }

    List<T> before() {
        return List.copyOf(before.values());
    }

    /** Rows as they are now where something was replaced. */
    Map<Integer, T> changed() {
        return before.keySet().stream().collect(Collectors.toMap(number -> number, this::get));
    }
}
