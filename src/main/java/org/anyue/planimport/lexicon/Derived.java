package org.anyue.planimport.lexicon;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something built from the word lists, once for each vocabulary: a reader keeps it in a static field and asks for it where
 * it needs it. Equal only to itself.
 */
public final class Derived<T> implements Supplier<T> {

    private final Function<Vocabulary, T> builder;

    Derived(Function<Vocabulary, T> builder) {
        this.builder = builder;
    }

    /** For the vocabulary of this run. */
    @Override
    public T get() {
        return Vocabulary.current().derive(this);
    }

    T build(Vocabulary vocabulary) {
        return builder.apply(vocabulary);
    }
}
