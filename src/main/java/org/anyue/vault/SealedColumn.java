package org.anyue.vault;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A sealed value and its index within a {@link SealedTable}.
 *
 * @param sealed column of the ciphertext; empty for an index that nothing can be computed from again
 * @param binding what the ciphertext is bound to, from the values of the key as text
 * @param index column of the blind index, empty for none
 * @param use what the index is made for
 * @param indexed what is indexed of a value
 */
public record SealedColumn(
        String sealed,
        Function<List<String>, String> binding,
        String index,
        String use,
        UnaryOperator<String> indexed) {

    /** Bound to the column alone. */
    public static SealedColumn of(String sealed, String column) {
        return new SealedColumn(sealed, _ -> column, "", "", value -> value);
    }

    public static SealedColumn of(String sealed, Function<List<String>, String> binding) {
        return new SealedColumn(sealed, binding, "", "", value -> value);
    }

    /** Keyed hash of something that is kept nowhere; it lapses with its key. */
    public static SealedColumn oneWay(String index) {
        return new SealedColumn("", _ -> "", index, "", value -> value);
    }

    public SealedColumn indexed(String column, String use) {
        return indexed(column, use, value -> value);
    }

    /** @param change what is indexed instead of the value itself */
    public SealedColumn indexed(String column, String use, UnaryOperator<String> change) {
        return new SealedColumn(sealed, binding, column, use, change);
    }

    boolean isOneWay() {
        return sealed.isEmpty();
    }
}
