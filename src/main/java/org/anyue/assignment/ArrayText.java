package org.anyue.assignment;

import java.util.Collection;
import java.util.stream.Collectors;

/** PostgreSQL array literals, to be cast in the statement; one parameter then carries thousands of values. */
final class ArrayText {

    private ArrayText() {}

    /** Of ids, numbers and codes: values without quotes, commas or braces. */
    static String of(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Of any words. */
    static String ofWords(Collection<String> words) {
        return words.stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
